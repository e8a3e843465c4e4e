package io.mikamel.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

    @ParameterizedTest
    @CsvSource({
        "*voucher*, voucher-1hr, true",
        "*voucher*, My VOUCHER, true",
        "*voucher*, vouche r, false",
        "*voucher*, '', false",
        "*, '', true",
        "*pppoe*, 10M-PPPoE-home, true",
        "v?ucher, voucher, true",
        "v?ucher, vucher, false",
        "a*b*c, aXbYbZc, true",
        "a*b*c, aXbYbZ, false",
        "voucher, voucher2, false",
        "voucher, 2voucher, false",
        "[a-z].*, [A-Z].anything, true",
        "[a-z].*, b, false",
        "'*voucher*, hs-?', HS-1, true",
        "'*voucher*, hs-?', HS-12, false"
    })
    void matchesAsAPersonExpects(String pattern, String name, boolean expected) {
        assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,,b", ","})
    void refusesAnEmptyAlternative(String pattern) {
        assertThatThrownBy(() -> NamePattern.of(pattern)).hasMessageContaining("pattern '" + pattern + "'");
    }

    @Test
    void countsOneCharacterOfAnyLanguageAsOne() {
        assertThat(NamePattern.of("?").matches("\ud83d\ude00")).isTrue();
        assertThat(NamePattern.of("\u00c4*").matches("\u00e4rger")).isTrue();
    }

    @Test
    void endsSoonOnWhatKeepsAnExpressionBusyForYears() {
        String glob = "*a".repeat(40) + "*b";
        assertThat(NamePattern.of(glob).matches("a".repeat(20_000))).isFalse();
    }
}
