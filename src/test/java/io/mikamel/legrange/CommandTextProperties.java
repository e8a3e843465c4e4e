package io.mikamel.legrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.Command;
import io.mikamel.wire.RouterOsUnsupportedException;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.SentenceReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import me.legrange.mikrotik.ApiConnection;
import me.legrange.mikrotik.MikrotikApiException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the library's own parser makes of our text is the command, word for word, or the text is refused. */
class CommandTextProperties {

    @Property(tries = 2_000)
    void carriesOrRefusesEveryValue(@ForAll("texts") String name, @ForAll("texts") String value) throws Exception {
        String attribute = "n" + name.replace("=", "");
        Command command = Command.to("/ppp/secret/set")
                .with(attribute, value)
                .with("last", "x")
                .build();

        assertThat(sentOrRefused(command))
                .isIn(List.of("refused"), List.of("/ppp/secret/set", "=" + attribute + "=" + value, "=last=x"));
    }

    @Property(tries = 1_000)
    void refusesOnlyLineFeedsAndBothKindsOfQuote(@ForAll("texts") String value) throws Exception {
        Command command = Command.to("/ppp/secret/set").with("comment", value).build();
        boolean isHard = value.indexOf('\n') >= 0 || value.indexOf('"') >= 0 && value.indexOf('\'') >= 0;

        assertThat(sentOrRefused(command).equals(List.of("refused"))).isEqualTo(isHard);
    }

    @Property(tries = 3_000)
    void keepsTheMeaningOfEveryQuery(
            @ForAll("queries") List<String> words, @ForAll Set<@From("comparisons") String> truths) throws Exception {
        Command.Builder builder = Command.to("/ppp/secret/print");
        words.forEach(builder::query);

        List<String> sent = sentOrRefused(builder.build());

        if (!sent.equals(List.of("refused"))) {
            List<String> queries = sent.subList(1, sent.size());
            assertThat(QueryStack.passes(queries, truths)).isEqualTo(QueryStack.passes(words, truths));
        }
    }

    @Property(tries = 1_000)
    void refusesNoQueryOfComparisonsAndPlainOperations(@ForAll("plainQueries") List<String> words) throws Exception {
        Command.Builder builder = Command.to("/ppp/secret/print");
        words.forEach(builder::query);

        assertThat(sentOrRefused(builder.build())).isNotEqualTo(List.of("refused"));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hard = Arbitraries.strings()
                .withChars(" \t\r\n\"'=<>!()[],/?#.\\%$wherenotandorë😀".toCharArray())
                .ofMaxLength(12);
        return Arbitraries.oneOf(hard, Arbitraries.of("where", "return", "not", "and", "or", "AND", ""))
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    @Provide
    Arbitrary<String> comparisons() {
        return Arbitraries.of("?name=a", "?x=b) or (c=d", "?<n=5", "?>n=", "?=odd=x");
    }

    @Provide
    Arbitrary<List<String>> queries() {
        Arbitrary<String> operations =
                Arbitraries.of("?#&", "?#|", "?#!", "?#0", "?#1", "?#.", "?#1!", "?#0.&", "?#!|", "?n");
        return Arbitraries.oneOf(comparisons(), operations).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> plainQueries() {
        Arbitrary<List<String>> three = comparisons().list().ofSize(3);
        return Combinators.combine(three, Arbitraries.of("?#&", "?#|", "?#!", "?#!&|", "?#|.&", "?#2", "?#1.|!"))
                .as((comparisons, operation) -> Stream.concat(comparisons.stream(), Stream.of(operation))
                        .toList());
    }

    private static List<String> sentOrRefused(Command command) throws Exception {
        String text;
        try {
            text = CommandText.of(command);
        } catch (RouterOsUnsupportedException e) {
            return List.of("refused");
        }
        return sent(text);
    }

    /** Lets the library parse and write the text, over a line that goes nowhere. */
    private static List<String> sent(String text) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Traffic traffic = new Traffic();
        SilentStream in = new SilentStream();
        SafeSocket socket = new SafeSocket(in::close, traffic, in, new CommandTap(out, traffic, in::close));
        ApiConnection api = ApiConnection.connect(socket.factory(), "", 1, 0);
        try {
            api.execute(text, EndListener.NOBODY);
        } catch (MikrotikApiException e) {
            throw new AssertionError("the library does not parse " + text, e);
        } finally {
            Closing.quietly(api);
        }
        return words(out.toByteArray());
    }

    private static List<String> words(byte[] bytes) throws Exception {
        Sentence sentence = new SentenceReader(new ByteArrayInputStream(bytes), bytes.length).read();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            words.add(sentence.text(i, CodePage.WINDOWS_1252));
        }
        words.removeIf(word -> word.startsWith(".tag="));
        return words;
    }
}
