package io.mikamel.simulator;

import io.mikamel.wire.SentenceReader;
import io.mikamel.wire.SentenceWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A client that says what it is told, word by word, and hands back what it hears, sentence by sentence. */
final class ApiClient implements AutoCloseable {

    private static final int DEADLINE = 20_000;

    private final Socket socket;
    private final SentenceReader reader;
    private final SentenceWriter writer;

    ApiClient(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(DEADLINE);
        socket.setTcpNoDelay(true);
        reader = new SentenceReader(socket.getInputStream(), 1 << 24);
        writer = new SentenceWriter(socket.getOutputStream());
    }

    static ApiClient to(SimulatedRouter router) throws IOException {
        return new ApiClient(new Socket(InetAddress.getLoopbackAddress(), router.port()));
    }

    /** Logged in as admin without a password. */
    static ApiClient adminOf(SimulatedRouter router) throws IOException {
        return to(router).loggedIn("admin", "");
    }

    ApiClient loggedIn(String user, String password) throws IOException {
        List<String> answer = ask("/login", "=name=" + user, "=password=" + password);
        if (!answer.equals(List.of("!done"))) {
            throw new IOException("login refused: " + answer);
        }
        return this;
    }

    void say(String... words) throws IOException {
        writer.write(Stream.of(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList());
        writer.flush();
    }

    /** The next sentence, its words joined by blanks. */
    String hear() throws IOException {
        return String.join(" ", words());
    }

    List<String> words() throws IOException {
        return reader.read().words().stream()
                .map(word -> new String(word, StandardCharsets.UTF_8))
                .toList();
    }

    /** Says a command and hears everything up to its {@code !done} or {@code !fatal}. */
    List<String> ask(String... words) throws IOException {
        say(words);
        List<String> heard = new ArrayList<>();
        do {
            heard.add(hear());
        } while (!heard.get(heard.size() - 1).startsWith("!done")
                && !heard.get(heard.size() - 1).startsWith("!fatal"));
        return heard;
    }

    /** The rows of a print as maps. */
    List<Map<String, String>> rows(String... words) throws IOException {
        say(words);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> sentence = words(); !sentence.get(0).equals("!done"); sentence = words()) {
            if (sentence.get(0).equals("!re")) {
                rows.add(row(sentence));
            } else if (!sentence.get(0).equals("!empty")) {
                throw new IOException("not a row: " + sentence);
            }
        }
        return rows;
    }

    private static Map<String, String> row(List<String> sentence) {
        Map<String, String> row = new LinkedHashMap<>();
        sentence.stream().skip(1).forEach(word -> {
            int equals = word.indexOf('=', 1);
            row.put(word.substring(1, equals), word.substring(equals + 1));
        });
        return row;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
