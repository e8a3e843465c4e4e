package io.mikamel.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The TCP connection to a router, and what runs over it: the bytes as they are, or TLS. Closing is for any thread and never
 * waits: it closes TCP underneath TLS, because closing TLS may wait for a write that hangs.
 */
public final class RouterSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RouterSocket.class);

    private final Socket tcp;
    private final InputStream in;
    private final OutputStream out;
    private final Runnable whenClosed;

    /** @param stream {@code tcp} itself, or TLS over it */
    RouterSocket(Socket tcp, Socket stream, Runnable whenClosed) throws IOException {
        this.tcp = tcp;
        in = stream.getInputStream();
        out = stream.getOutputStream();
        this.whenClosed = whenClosed;
    }

    public InputStream in() {
        return in;
    }

    public OutputStream out() {
        return out;
    }

    @Override
    public void close() {
        close(tcp);
        whenClosed.run();
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing {}: {}", socket, e.toString());
        }
    }

    /** A dead peer shows within about a minute, without a byte of ours. */
    static void prepare(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        Map<SocketOption<Integer>, Integer> probing = Map.of(
                ExtendedSocketOptions.TCP_KEEPIDLE, 30,
                ExtendedSocketOptions.TCP_KEEPINTERVAL, 10,
                ExtendedSocketOptions.TCP_KEEPCOUNT, 3);
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (Map.Entry<SocketOption<Integer>, Integer> option : probing.entrySet()) {
            if (socket.supportedOptions().contains(option.getKey())) {
                socket.setOption(option.getKey(), option.getValue());
            }
        }
    }
}
