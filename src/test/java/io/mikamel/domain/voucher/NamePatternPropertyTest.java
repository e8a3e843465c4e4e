package io.mikamel.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamePatternPropertyTest {

    @Provide
    Arbitrary<String> small() {
        return Arbitraries.strings()
                .withChars('a', 'b', '*', '?')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    @Property
    void agreesWithTheSlowDefinition(@ForAll("small") String glob, @ForAll("small") String name) {
        assertThat(NamePattern.of(glob).matches(name)).isEqualTo(slow(glob, name));
    }

    private static boolean slow(String glob, String name) {
        if (glob.isEmpty()) {
            return name.isEmpty();
        }
        if (glob.charAt(0) == '*') {
            return slow(glob.substring(1), name) || !name.isEmpty() && slow(glob, name.substring(1));
        }
        boolean fits = !name.isEmpty() && (glob.charAt(0) == '?' || glob.charAt(0) == name.charAt(0));
        return fits && slow(glob.substring(1), name.substring(1));
    }
}
