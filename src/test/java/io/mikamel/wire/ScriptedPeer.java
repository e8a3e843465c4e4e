package io.mikamel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A router that follows a script: each connection it accepts plays the script once, in a thread of its own. */
final class ScriptedPeer implements AutoCloseable {

    static final String PASSWORD = "s3cret-w0rd";

    /** What a router hears and says on one connection. */
    interface Script {
        void play(Line line) throws Exception;
    }

    private final ServerSocket server;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    ScriptedPeer(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        start("peer-accept", this::acceptAll);
    }

    static ScriptedPeer playing(Script script) {
        try {
            return new ScriptedPeer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    RouterAddress address() {
        return address(Tls.OFF);
    }

    RouterAddress address(Tls tls) {
        return new RouterAddress("127.0.0.1", port(), "mikamel", Secret.of(PASSWORD), tls, RouterAddress.NATIVE);
    }

    /** Connections whose script is not over and that the client has not closed. */
    int openLines() {
        return open.size();
    }

    /** Fails if the client said something that the script did not expect. */
    void verify() {
        if (!failures.isEmpty()) {
            throw new AssertionError("the script was not followed", failures.get(0));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                start("peer-line", () -> play(socket));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void play(Socket socket) {
        try (socket) {
            script.play(new Line(socket));
        } catch (IOException e) {
            // the client closed, which tests check on its side
        } catch (Throwable e) {
            failures.add(e);
        } finally {
            open.remove(socket);
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    static byte[] sentence(String... words) {
        return SentenceWriter.encode(
                List.of(words).stream().map(word -> word.getBytes(UTF_8)).toList());
    }
}
