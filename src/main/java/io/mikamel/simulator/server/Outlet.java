package io.mikamel.simulator.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where the bytes of one connection leave, as slow and in such small pieces as the router's faults say. Used by the
 * connection's writer alone.
 */
final class Outlet {

    private static final int MILLIS = 1000;

    private final Socket socket;
    private final OutputStream out;
    private final Faults faults;

    Outlet(Socket socket, Faults faults) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
        this.faults = faults;
        socket.setTcpNoDelay(true);
    }

    void write(byte[] bytes, int length) throws IOException {
        int at = 0;
        while (at < length) {
            int segment = Math.min(length - at, segment());
            out.write(bytes, at, segment);
            out.flush();
            at += segment;
            pause(segment);
        }
    }

    private int segment() {
        Optional<Fault> segments = faults.find(Fault.Kind.SEGMENTS);
        if (segments.isPresent()) {
            return Math.max(1, segments.get().amount());
        }
        return faults.find(Fault.Kind.SLOW)
                .map(slow -> Math.max(1, slow.amount() / 20))
                .orElse(Integer.MAX_VALUE);
    }

    private void pause(int bytes) throws IOException {
        Optional<Fault> slow = faults.find(Fault.Kind.SLOW);
        if (slow.isEmpty()) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(
                    (long) bytes * MILLIS / Math.max(1, slow.get().amount()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while writing slowly", e);
        }
    }

    /** The peer sees a reset instead of an end. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    void close() throws IOException {
        socket.close();
    }
}
