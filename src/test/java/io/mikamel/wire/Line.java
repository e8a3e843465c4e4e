package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;

/** The router's end of one connection, so that a script reads like a transcript. */
final class Line {

    private final Socket socket;
    private final SentenceReader in;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
        this.socket = socket;
        in = new SentenceReader(new ByteByByte(socket.getInputStream()), 64 * 1024 * 1024);
        out = socket.getOutputStream();
    }

    /** The login of 6.43 and later. */
    void login() throws IOException {
        hears("/login", "=name=mikamel", "=password=" + ScriptedPeer.PASSWORD);
        says("!done");
    }

    /** The next sentence must be this one, but for its tag, which is answered as a word. */
    String hears(String... words) throws IOException {
        List<String> heard = next();
        assertThat(heard).filteredOn(word -> !word.startsWith(".tag=")).containsExactly(words);
        return heard.stream()
                .filter(word -> word.startsWith(".tag="))
                .findFirst()
                .orElse("");
    }

    /** The client cancels the command of that tag. */
    String hearsCancelOf(String tag) throws IOException {
        return hears("/cancel", "=tag=" + tag.substring(".tag=".length()));
    }

    /** Whether the client has sent more than what was heard, as far as the network has brought it. */
    boolean hasHeardMore() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    List<String> next() throws IOException {
        Sentence sentence = in.read();
        return sentence.words().stream()
                .map(word -> CodePage.WINDOWS_1252.decode(word, 0, word.length))
                .toList();
    }

    void says(String... words) throws IOException {
        raw(ScriptedPeer.sentence(words));
    }

    void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Sends byte by byte, each in a segment of its own as far as TCP allows. */
    void drips(String... words) throws IOException {
        socket.setTcpNoDelay(true);
        for (byte one : ScriptedPeer.sentence(words)) {
            raw(new byte[] {one});
        }
    }

    void hangsUp() throws IOException {
        socket.close();
    }

    void resets() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Stays silent until the client has closed. */
    void waitsForTheEnd() throws IOException {
        while (socket.getInputStream().read() >= 0) {
            // whatever it still says
        }
    }

    /** Takes from the network only what is heard, so that the rest can be asked for. */
    private static final class ByteByByte extends FilterInputStream {

        ByteByByte(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
        }
    }
}
