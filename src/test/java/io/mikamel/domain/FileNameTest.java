package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ana|ana",
                "ana@isp.example|ana@isp.example",
                "Ana \"the boss\", flat 3|Ana \"the boss\", flat 3",
                "😀 café|😀 café",
                "#77|#77",
                "=1+1|'=1+1",
                "@SUM(A1)|'@SUM(A1)",
                "+639171234567|+639171234567",
                "-12|-12",
                "+1-2|'+1-2",
                "-cmd|'-cmd",
                "+|'+",
                "~  two  blanks  ~|two  blanks",
            })
    void writesAName(String name, String expected) {
        assertThat(FileName.of(name, "none")).isEqualTo(expected);
    }

    @Test
    void turnsLineBreaksAndControlCharactersIntoOneBlank() {
        assertThat(FileName.of("a\r\n\tb\u0000c\u0085d\u2028e", "none")).isEqualTo("a b c d e");
    }

    @Test
    void seesAFormulaBehindControlCharacters() {
        assertThat(FileName.of("\t=1+1", "none")).isEqualTo("'=1+1");
        assertThat(FileName.of("\uFEFF=1+1", "none")).isEqualTo("'=1+1");
    }

    @Test
    void fallsBackForAnEmptyName() {
        assertThat(FileName.of(" \n ", "02:00:00:00:00:01")).isEqualTo("02:00:00:00:00:01");
    }

    @Test
    void keepsALongNameAndCutsWhatPythonWouldRefuse() {
        assertThat(FileName.of("x".repeat(20_000), "none")).hasSize(20_000);
        assertThat(FileName.of("😀".repeat(200_000), "none")).hasSizeLessThan(131_072);
    }

    @Property
    void isOneEncodableLineWhateverTheName(@ForAll String name) {
        String written = FileName.of(name, "none");
        assertThat(written)
                .isNotBlank()
                .doesNotContainPattern("[\\x00-\\x1f\\x7f]")
                .isEqualTo(written.strip());
        assertThat(FileName.of(written, "none")).isEqualTo(written);
    }
}
