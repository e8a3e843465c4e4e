package io.mikamel.bench;

import io.mikamel.wire.SentenceWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Takes the answers of a router to the prints of a cycle off the socket, one after the other, and looks at none. */
final class RouterDrain implements AutoCloseable {

    private static final byte[] END = SentenceWriter.encode(words("!done"));

    /** The same as routes/collect-router.camel.yaml asks for. */
    private static final List<byte[]> PRINTS = List.of(
            print("/ppp/secret/print", ".id,name,service,profile,remote-address,disabled"),
            print("/ppp/profile/print", ".id,name,rate-limit"),
            print("/ppp/active/print", ".id,name,service,address,caller-id,uptime,session-id"));

    private final Socket socket;
    private final byte[] buffer = new byte[64 * 1024 + END.length];

    RouterDrain(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        answer(SentenceWriter.encode(words("/login", "=name=bench", "=password=bench")));
    }

    /** @return how many bytes came */
    long read() throws IOException {
        long bytes = 0;
        for (byte[] print : PRINTS) {
            bytes += answer(print);
        }
        return bytes;
    }

    /** The last bytes of what has come stand at the front of the buffer, since an end may come in two parts. */
    private long answer(byte[] command) throws IOException {
        socket.getOutputStream().write(command);
        Arrays.fill(buffer, 0, END.length, (byte) '.');
        long bytes = 0;
        do {
            int length = socket.getInputStream().read(buffer, END.length, buffer.length - END.length);
            if (length < 0) {
                throw new IOException("the router has closed");
            }
            bytes += length;
            System.arraycopy(buffer, length, buffer, 0, END.length);
        } while (!Arrays.equals(buffer, 0, END.length, END, 0, END.length));
        return bytes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static byte[] print(String path, String proplist) {
        return SentenceWriter.encode(words(path, "=.proplist=" + proplist));
    }

    private static List<byte[]> words(String... words) {
        return Stream.of(words)
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
