package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowDecoderTest {

    private final RowDecoder decoder = new RowDecoder(CodePage.WINDOWS_1252);

    @Test
    void keepsTheRoutersOrderWhateverStoodInTheRowBefore() throws IOException {
        decode("=a=1", "=b=2", "=c=3");

        assertThat(decode("=c=1", "=a=2").keySet()).containsExactly("c", "a");
        assertThat(decode("=a=1", "=c=2").keySet()).containsExactly("a", "c");
        assertThat(decode("=a=1", "=b=2", "=c=3", "=d=4")).hasSize(4);
        assertThat(decode()).isEmpty();
    }

    @Test
    void keepsOddValues() throws IOException {
        Row row = decode("=a=", "=b==", "=c=x=y=z", "=d==x", "=e=!re", "=f=   ", "=g=line\r\nline\n", "=h=\0");

        assertThat(row)
                .isEqualTo(Map.of(
                        "a",
                        "",
                        "b",
                        "=",
                        "c",
                        "x=y=z",
                        "d",
                        "=x",
                        "e",
                        "!re",
                        "f",
                        "   ",
                        "g",
                        "line\r\nline\n",
                        "h",
                        "\0"));
    }

    @Test
    void keepsWordsWithoutAnEqualsSignAsNamesWithoutAValue() throws IOException {
        assertThat(decode("=bare", "naked", "=", "=x=1")).isEqualTo(Map.of("bare", "", "naked", "", "", "", "x", "1"));
    }

    @Test
    void keepsTextsThatLookLikeNumbersAsTheyAre() throws IOException {
        assertThat(decode("=name=0123", "=other=true").values()).containsExactly("0123", "true");
    }

    @Test
    void leavesTheTagOutWhereverItStands() throws IOException {
        assertThat(decode(".tag=5", "=a=1").keySet()).containsExactly("a");
        assertThat(decode("=a=1", ".tag=5").keySet()).containsExactly("a");
        assertThat(decode("=.id=*1", "=.section=3", ".tag=5").keySet()).containsExactly(".id", ".section");
    }

    @Test
    void takesTheFirstOfANameThatComesTwice() throws IOException {
        Row row = decode("=a=1", "=b=2", "=a=3");

        assertThat(row).hasSize(2).containsEntry("a", "1").containsEntry("b", "2");
        assertThat(row.raw("b")).hasValue("2".getBytes());
    }

    @Test
    void sharesNamesBetweenRowsOfOneShape() throws IOException {
        Row first = decode("=alpha=1", "=beta=2");
        decode("=alpha=1");
        Row third = decode("=alpha=1", "=beta=2");

        assertThat(first.keySet().iterator().next())
                .isSameAs(third.keySet().iterator().next());
    }

    @Test
    void readsBytesThatAreNotUtf8InTheCodePageAndKeepsThem() throws IOException {
        byte[] latin = "=comment=Café".getBytes(Charset.forName("windows-1252"));

        Row row = decode(Stream.of(latin, "=name=Café".getBytes(StandardCharsets.UTF_8)));

        assertThat(row).containsEntry("comment", "Café").containsEntry("name", "Café");
        assertThat(row.raw("comment")).hasValue(new byte[] {'C', 'a', 'f', (byte) 0xE9});
    }

    @Test
    void isNotMisledByAPeerThatInventsNames() throws IOException {
        for (int i = 0; i < 20_000; i++) {
            assertThat(decode("=n" + i + "=" + i)).containsEntry("n" + i, "" + i);
        }
        String longName = "x".repeat(5000);
        assertThat(decode("=" + longName + "=1")).containsEntry(longName, "1");
    }

    @Test
    void masksSecretsInItsText() throws IOException {
        assertThat(decode("=name=anna", "=password=hush").toString())
                .contains("anna")
                .doesNotContain("hush");
    }

    private Row decode(String... words) throws IOException {
        return decode(Stream.of(words).map(word -> word.getBytes(StandardCharsets.UTF_8)));
    }

    private Row decode(Stream<byte[]> attributes) throws IOException {
        List<byte[]> words =
                Stream.concat(Stream.of("!re".getBytes()), attributes).toList();
        SentenceReader reader = new SentenceReader(new ByteArrayInputStream(SentenceWriter.encode(words)), 1024 * 1024);
        reader.advance();
        return decoder.decode(reader);
    }
}
