package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordLengthTest {

    private static final int SMALL_LIMIT = 16;

    @ParameterizedTest
    @CsvSource({
        "0x00, 00",
        "0x01, 01",
        "0x7F, 7F",
        "0x80, 8080",
        "0x81, 8081",
        "0x3FFF, BFFF",
        "0x4000, C04000",
        "0x1FFFFF, DFFFFF",
        "0x200000, E0200000",
        "0xFFFFFFF, EFFFFFFF",
        "0x10000000, F010000000",
        "0x7FFFFFFF, F07FFFFFFF"
    })
    void writesTheShortestForm(String length, String bytes) {
        byte[] target = new byte[8];

        int end = WordLength.write(Integer.decode(length), target, 1);

        assertThat(hex(Arrays.copyOfRange(target, 1, end))).isEqualTo(bytes);
        assertThat(WordLength.size(Integer.decode(length))).isEqualTo(end - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "7F, 127",
        "8080, 128",
        "BFFF, 16383",
        "C04000, 16384",
        "DFFFFF, 2097151",
        "E0200000, 2097152",
        "EFFFFFFF, 268435455",
        "F010000000, 268435456",
        "F0FFFFFFFF, 4294967295",
        "807F, 127",
        "C0007F, 127",
        "E000007F, 127",
        "F00000007F, 127"
    })
    void readsEveryForm(String bytes, String length) {
        assertThatThrownBy(() -> reader(bytes, SMALL_LIMIT).read())
                .isInstanceOf(RouterOsProtocolException.class)
                .hasMessageContaining("a word of " + length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "8005", "C00005", "E0000005", "F000000005"})
    void readsAWordBehindALengthThatIsLongerThanNeeded(String length) throws Exception {
        Sentence sentence = reader(length + "68656C6C6F" + "00", SMALL_LIMIT).read();

        assertThat(sentence.words()).containsExactly("hello".getBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "8000", "C00000", "E0000000", "F000000000"})
    void endsASentenceAtAnyFormOfZero(String zero) throws Exception {
        Sentence sentence = reader("0161" + zero + "016200", SMALL_LIMIT).read();

        assertThat(sentence.words()).containsExactly("a".getBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"F1", "F7", "F8", "F9", "FA", "FB", "FC", "FD", "FE", "FF"})
    void refusesReservedBytes(String first) {
        assertThatThrownBy(() -> reader(first + "00000000", SMALL_LIMIT).read())
                .isInstanceOf(RouterOsProtocolException.class)
                .hasMessageContaining("reserved length byte 0x" + first);
    }

    private static SentenceReader reader(String hex, int limit) {
        return new SentenceReader(new ByteArrayInputStream(HexFormat.of().parseHex(hex)), limit);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
