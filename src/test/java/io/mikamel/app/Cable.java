package io.mikamel.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What lies between the application and a server on this machine, and can be pulled out. Thread-safe. */
final class Cable implements AutoCloseable {

    /** When the cable comes out, with regard to a text that the application sends. */
    enum Cut {
        BEFORE_IT_ARRIVES,
        BEFORE_IT_IS_ANSWERED
    }

    private final int target;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile String trap = "";
    private volatile Cut cut = Cut.BEFORE_IT_ARRIVES;
    private volatile boolean plugged = true;
    private volatile boolean swallows;

    Cable(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Comes out when that text is sent. */
    void cutAt(String text, Cut when) {
        cut = when;
        trap = text;
    }

    boolean isPlugged() {
        return plugged;
    }

    void pull() {
        plugged = false;
        sockets.forEach(Cable::close);
        sockets.clear();
    }

    void plug() {
        trap = "";
        swallows = false;
        plugged = true;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        pull();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                sockets.add(client);
                if (plugged) {
                    connect(client);
                } else {
                    client.close();
                }
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        sockets.add(server);
        start(() -> pump(client, server, true));
        start(() -> pump(server, client, false));
    }

    private void pump(Socket from, Socket to, boolean request) {
        byte[] buffer = new byte[65536];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int n = in.read(buffer); n >= 0 && mayPass(buffer, n, request); n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (IOException pulled) {
            close(to);
        }
    }

    private boolean mayPass(byte[] bytes, int length, boolean request) {
        String armed = trap;
        boolean sprung = request
                && !armed.isEmpty()
                && new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(armed);
        if (sprung && cut == Cut.BEFORE_IT_IS_ANSWERED) {
            swallows = true;
        } else if (sprung || !request && swallows) {
            pull();
        }
        return plugged;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cable");
        thread.setDaemon(true);
        thread.start();
    }
}
