package io.mikamel.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listening port on loopback. One thread of its own accepts; stopped, it can be started again on the same port. */
final class Acceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Acceptor.class);
    private static final int BACKLOG = 128;
    private static final int PATIENCE = 5_000;
    static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerSocketFactory factory;
    private final Consumer<Socket> taker;
    private volatile int port;
    private ServerSocket listening;
    private Thread accepting;

    /** @param port zero: any free one */
    Acceptor(ServerSocketFactory factory, int port, Consumer<Socket> taker) {
        this.factory = factory;
        this.port = port;
        this.taker = taker;
    }

    int port() {
        return port;
    }

    synchronized void start() {
        if (listening != null) {
            return;
        }
        try {
            ServerSocket socket = factory.createServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            port = socket.getLocalPort();
            listening = socket;
            accepting = Workers.daemon("router-port-" + port).newThread(() -> accept(socket));
            accepting.start();
        } catch (IOException e) {
            throw new UncheckedIOException("listening on port %d: %s".formatted(port, e.getMessage()), e);
        }
    }

    synchronized void stop() {
        if (listening == null) {
            return;
        }
        try {
            listening.close();
        } catch (IOException e) {
            LOG.warn("closing port {}: {}", port, e.getMessage());
        }
        listening = null;
        await(accepting);
    }

    /** The port refuses, and is free again, only once nobody waits on it any more. */
    private static void await(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without it a process out of file descriptors would try again as fast as it can. */
    private static void pauseUnlessClosed(ServerSocket socket) {
        if (!socket.isClosed()) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                taker.accept(socket.accept());
            } catch (IOException e) {
                LOG.debug("port {}: {}", port(), e.getMessage());
                pauseUnlessClosed(socket);
            }
        }
    }
}
