package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {

    private static final int LIMIT = 16 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0x7F, 0x80, 0x3FFF, 0x4000, 0x1FFFFF, 0x200000, 16 * 1024 - 4, 64 * 1024})
    void returnsWordsOfEachLengthUnharmed(int length) throws Exception {
        byte[] word = new byte[length];
        for (int i = 0; i < length; i++) {
            word[i] = (byte) (i * 31);
        }
        byte[] bytes = SentenceWriter.encode(List.of("!re".getBytes(), word, "x".getBytes()));

        Sentence sentence = reader(bytes).read();

        assertThat(sentence.words()).containsExactly("!re".getBytes(), word, "x".getBytes());
    }

    @Test
    void skipsEmptySentences() throws Exception {
        SentenceReader reader = reader(new byte[] {0, 0, 1, 'a', 0, 0, 1, 'b', 0});

        assertThat(reader.read().words()).containsExactly("a".getBytes());
        assertThat(reader.read().words()).containsExactly("b".getBytes());
        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class).hasMessage("end of stream");
    }

    @Test
    void refusesASentenceAboveTheLimitAlthoughEachWordIsBelow() {
        byte[] bytes = SentenceWriter.encode(List.of(new byte[60], new byte[60]));

        assertThatThrownBy(() -> new SentenceReader(new ByteArrayInputStream(bytes), 100).read())
                .isInstanceOf(RouterOsProtocolException.class)
                .hasMessageContaining("more than 100 bytes");
    }

    @Test
    void spendsNoMemoryOnAPromisedLength() {
        byte[] promise = {(byte) 0xF0, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xF0, 'a'};
        SentenceReader reader = new SentenceReader(new ByteArrayInputStream(promise), Integer.MAX_VALUE);

        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
        assertThat(reader.buffer().length).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void givesTheMemoryOfALargeSentenceBack() throws Exception {
        byte[] large = SentenceWriter.encode(List.of(new byte[8 * 1024 * 1024]));
        SentenceReader reader = new SentenceReader(
                new SequenceInputStream(
                        new ByteArrayInputStream(large), new ByteArrayInputStream(new byte[] {1, 'a', 0})),
                LIMIT);

        reader.read();

        assertThat(reader.read().words()).containsExactly("a".getBytes());
        assertThat(reader.buffer().length).isLessThanOrEqualTo(64 * 1024);
    }

    @Test
    void boundsTheNumberOfWords() {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 70_000; i++) {
            many.writeBytes(new byte[] {1, 'x'});
        }

        assertThatThrownBy(() -> reader(many.toByteArray()).read())
                .isInstanceOf(RouterOsProtocolException.class)
                .hasMessageContaining("65536 words");
    }

    @Test
    void returnsManySentencesOfChangingSize() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < 300; i++) {
            bytes.writeBytes(SentenceWriter.encode(List.of(new byte[i], new byte[i * 997 % 40_000 + 1])));
        }
        SentenceReader reader = reader(bytes.toByteArray());

        for (int i = 1; i < 300; i++) {
            assertThat(reader.read().words()).containsExactly(new byte[i], new byte[i * 997 % 40_000 + 1]);
        }
    }

    private static SentenceReader reader(byte[] bytes) {
        return new SentenceReader(new ByteArrayInputStream(bytes), LIMIT);
    }
}
