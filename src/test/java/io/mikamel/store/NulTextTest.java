package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;

class NulTextTest {

    @Property
    void everyTextComesBackWithoutANulOnTheWay(
            @ForAll @Chars({'\0', '\u2400', '\u241B', 'x'}) @CharRange(from = 'a', to = 'c') String text) {
        String encoded = NulText.encode(text);
        assertThat(encoded).doesNotContain("\0");
        assertThat(NulText.decode(encoded)).isEqualTo(text);
    }

    @Property
    void ordinaryTextStaysAsItIs(@ForAll @CharRange(from = ' ', to = '~') String text) {
        assertThat(NulText.encode(text)).isSameAs(text);
        assertThat(NulText.decode(text)).isSameAs(text);
    }
}
