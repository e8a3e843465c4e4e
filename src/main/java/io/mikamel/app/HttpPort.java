package io.mikamel.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The address our HTTP server is about to take. Camel only logs a taken port and goes on, so it is tried before. */
record HttpPort(String host, int port) {

    /** @throws BindFailedException if somebody else has it */
    void ensureFree() {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new BindFailedException(
                    "mikamel.http.port=%d: %s:%d cannot be bound, is another program (or another Mikamel) listening there?"
                            .formatted(port, host, port),
                    e);
        }
    }

    /** A port that is taken, or an address that is not ours. */
    static final class BindFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BindFailedException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
