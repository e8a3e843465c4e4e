package io.mikamel.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CommentMetadataPropertyTest {

    @Provide
    Arbitrary<String> ours() {
        Arbitrary<String> word = Arbitraries.of(CommentSystem.values()).map(CommentSystem::word);
        Arbitrary<List<String>> tail = Arbitraries.oneOf(
                        Arbitraries.just(""), Arbitraries.strings().ofMaxLength(8))
                .map(text -> text.replace('|', '!'))
                .list()
                .ofMaxSize(14);
        return word.flatMap(first -> tail.map(fields -> {
            List<String> all = new ArrayList<>(List.of(first));
            all.addAll(fields);
            return String.join("|", all);
        }));
    }

    @Provide
    Arbitrary<String> value() {
        return Arbitraries.strings()
                .withCharRange(' ', '{')
                .withChars('}', '~', '\u00e9', '\u4e2d')
                .ofMaxLength(20);
    }

    @Property
    void everyCommentOfOursComesBackAsItWent(@ForAll("ours") String text) {
        assertThat(CommentMetadata.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @Property
    void everyOtherTextIsForeign(@ForAll String text) {
        assertThat(CommentMetadata.parse("x" + text)).isEmpty();
    }

    @Property
    void settingAFieldChangesNoOther(
            @ForAll("ours") String text, @ForAll CommentField field, @ForAll("value") String value) {
        CommentMetadata before = CommentMetadata.parse(text).orElseThrow();
        if (!field.isIn(before.system())) {
            return;
        }
        CommentMetadata after =
                CommentMetadata.parse(before.with(field, value).text()).orElseThrow();
        assertThat(after.get(field).orElse("")).isEqualTo(value);
        assertThat(after.fields().size()).isBetween(before.fields().size(), 15);
        Arrays.stream(CommentField.values())
                .filter(other -> other != field)
                .forEach(other -> assertThat(after.get(other)).isEqualTo(before.get(other)));
        assertThat(tail(after)).isEqualTo(tail(before));
    }

    private static List<String> tail(CommentMetadata comment) {
        return comment.fields()
                .subList(Math.min(10, comment.fields().size()), comment.fields().size());
    }
}
