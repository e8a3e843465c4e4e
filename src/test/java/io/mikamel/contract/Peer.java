package io.mikamel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.SentenceReader;
import io.mikamel.wire.SentenceWriter;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The router's end of one connection, so that a script reads like a transcript. One thread. */
public final class Peer {

    private static final String TAG = ".tag=";

    private final Socket socket;
    private final InputStream arrived;
    private final SentenceReader in;
    private final OutputStream out;

    Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        arrived = new BufferedInputStream(socket.getInputStream());
        in = new SentenceReader(new ByteByByte(arrived), 64 * 1024 * 1024);
        out = socket.getOutputStream();
    }

    /** A command as it arrived: its words without the tag, and the tag. */
    public record Heard(List<String> words, String tag) {

        /** The tag as it stands in a sentence. */
        public String tagWord() {
            return TAG + tag;
        }

        public String value(String name) {
            return words.stream()
                    .filter(word -> word.startsWith("=" + name + "="))
                    .map(word -> word.substring(name.length() + 2))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + words));
        }
    }

    public Heard hears() throws IOException {
        Sentence sentence = in.read();
        List<String> words = new ArrayList<>();
        String tag = "";
        for (byte[] bytes : sentence.words()) {
            String word = CodePage.WINDOWS_1252.decode(bytes, 0, bytes.length);
            if (word.startsWith(TAG)) {
                tag = word.substring(TAG.length());
            } else {
                words.add(word);
            }
        }
        return new Heard(List.copyOf(words), tag);
    }

    /** The next command must be this one, but for its tag. */
    public Heard hears(String... words) throws IOException {
        Heard heard = hears();
        assertThat(heard.words()).containsExactly(words);
        return heard;
    }

    /** The client cancels that command. */
    public Heard hearsCancelOf(Heard command) throws IOException {
        return hears("/cancel", "=tag=" + command.tag());
    }

    /** Whether the client has sent more than what was heard, as far as the network has brought it. */
    public boolean hasMoreToHear() throws IOException {
        return arrived.available() > 0;
    }

    /** Lets the client in with whatever it sends. */
    public void letsIn() throws IOException {
        says(hears(), "!done");
    }

    /** Answers a command with a sentence; its tag stands behind the reply word. */
    public void says(Heard to, String... words) throws IOException {
        List<byte[]> bytes = new ArrayList<>(Stream.of(words).map(Peer::utf8).toList());
        if (!to.tag().isEmpty()) {
            bytes.add(1, utf8(TAG + to.tag()));
        }
        raw(SentenceWriter.encode(bytes));
    }

    /** A sentence with these words alone. */
    public void says(String... words) throws IOException {
        raw(sentence(words));
    }

    /** A row with one value of raw bytes, the tag last. */
    public void saysBytes(Heard to, String name, byte[] value) throws IOException {
        byte[] lead = utf8("=" + name + "=");
        byte[] word = new byte[lead.length + value.length];
        System.arraycopy(lead, 0, word, 0, lead.length);
        System.arraycopy(value, 0, word, lead.length, value.length);
        raw(SentenceWriter.encode(List.of(utf8("!re"), word, utf8(TAG + to.tag()))));
    }

    public void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** One segment a byte, as far as TCP allows. */
    public void drips(byte[] bytes) throws IOException {
        for (byte one : bytes) {
            raw(new byte[] {one});
        }
    }

    public static byte[] sentence(String... words) {
        return SentenceWriter.encode(Stream.of(words).map(Peer::utf8).toList());
    }

    public void resets() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    public void hangsUp() throws IOException {
        socket.close();
    }

    /** Hears without an answer until the client closes. */
    public void ignoresTheRest() throws IOException {
        while (arrived.read() >= 0) {
            // whatever it still says
        }
    }

    /** Takes only what is heard, so that the rest can be asked for. */
    private static final class ByteByByte extends FilterInputStream {

        ByteByByte(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
