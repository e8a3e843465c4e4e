package io.mikamel.bench;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.SentenceReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A router that lets everybody in and answers each print with bytes that lie ready. */
final class Feeder implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final SecretRows rows;
    private final Map<String, byte[]> ready = new ConcurrentHashMap<>();

    Feeder(SecretRows rows) throws IOException {
        this.rows = rows;
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The answer to a command of that tag. */
    byte[] answer(String tag) {
        return ready.computeIfAbsent(tag, rows::answer);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                daemon(() -> feed(socket));
            } catch (IOException e) {
                // closed: the benchmark is over
            }
        }
    }

    private void feed(Socket socket) {
        try (socket) {
            SentenceReader in = new SentenceReader(socket.getInputStream(), 1 << 20);
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(answer(in.read()));
            }
        } catch (IOException e) {
            // the client has closed
        }
    }

    private byte[] answer(Sentence command) {
        String tag = command.words().stream()
                .map(word -> CodePage.WINDOWS_1252.decode(word, 0, word.length))
                .filter(word -> word.startsWith(".tag="))
                .findFirst()
                .orElse("");
        boolean isPrint = command.text(0, CodePage.WINDOWS_1252).endsWith("/print");
        return isPrint
                ? answer(tag.substring(".tag=".length()))
                : SecretRows.sentence(Stream.of("!done", tag).filter(word -> !word.isEmpty()));
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "feeder");
        thread.setDaemon(true);
        thread.start();
    }
}
