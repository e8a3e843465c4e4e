package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SentencePropertiesTest {

    private static final int LIMIT = 1024 * 1024;

    @Property(tries = 300)
    void returnsWhatWasWrittenHoweverTheNetworkCutsIt(
            @ForAll("sentences") List<List<byte[]>> sentences,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(min = 1, max = 300) Integer> cuts)
            throws IOException {
        SentenceReader reader = new SentenceReader(new Choppy(encoded(sentences), cuts), LIMIT);

        for (List<byte[]> sentence : sentences) {
            assertThat(reader.read().words()).containsExactly(sentence.toArray(byte[][]::new));
        }
        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
    }

    @Property(tries = 60)
    void neverTakesACutSentenceForAWholeOne(@ForAll("words") List<byte[]> words) {
        byte[] whole = SentenceWriter.encode(words);

        for (int cut = 0; cut < whole.length; cut++) {
            SentenceReader reader = new SentenceReader(new ByteArrayInputStream(whole, 0, cut), LIMIT);
            assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
        }
    }

    @Property(tries = 300)
    void keepsNamesAndBytesOfARow(@ForAll("names") String name, @ForAll byte[] value) throws IOException {
        byte[] word = new Attribute(name, value).word();
        byte[] bytes = SentenceWriter.encode(List.of("!re".getBytes(), ".tag=7".getBytes(), word));
        SentenceReader reader = new SentenceReader(new ByteArrayInputStream(bytes), LIMIT);

        reader.advance();
        Row row = new RowDecoder(CodePage.WINDOWS_1252).decode(reader);

        assertThat(row.keySet()).containsExactly(name);
        assertThat(row.raw(name)).hasValue(value);
    }

    @Property(tries = 1000)
    void answersAnyBytesWithASentenceOrATypedError(@ForAll @Size(max = 400) byte[] bytes) throws IOException {
        SentenceReader reader = new SentenceReader(new ByteArrayInputStream(bytes), LIMIT);
        RowDecoder rows = new RowDecoder(CodePage.WINDOWS_1252);
        try {
            while (true) {
                reader.advance();
                assertThat(rows.decode(reader)).hasSizeLessThan(reader.count());
            }
        } catch (EOFException | RouterOsProtocolException expected) {
            assertThat(expected).hasMessageMatching(".+");
        }
    }

    @Provide
    Arbitrary<List<List<byte[]>>> sentences() {
        return words().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<byte[]>> words() {
        Arbitrary<Integer> lengths =
                Arbitraries.oneOf(Arbitraries.integers().between(1, 40), Arbitraries.of(0x7E, 0x7F, 0x80, 0x81, 500));
        return lengths.flatMap(length -> Arbitraries.bytes().array(byte[].class).ofSize(length))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("-.!é漢 ")
                .ofMinLength(1)
                .ofMaxLength(80);
    }

    private static byte[] encoded(List<List<byte[]>> sentences) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sentences.forEach(words -> bytes.writeBytes(SentenceWriter.encode(words)));
        return bytes.toByteArray();
    }

    /** Gives its bytes in pieces of the given sizes, in turn. */
    private static final class Choppy extends InputStream {

        private final ByteArrayInputStream bytes;
        private final List<Integer> cuts;
        private int reads;

        Choppy(byte[] bytes, List<Integer> cuts) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.cuts = cuts;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, Math.min(length, cuts.get(reads++ % cuts.size())));
        }
    }
}
