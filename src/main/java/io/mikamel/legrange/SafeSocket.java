package io.mikamel.legrange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * The socket that me.legrange is given: connected already, with our streams in front of the true ones. Thread-safe as sockets
 * are; it is closed as soon as anybody closes it or one of its streams, which is what ends the library's reader.
 */
final class SafeSocket extends Socket {

    private final Runnable hangUp;
    private final Traffic traffic;
    private final InputStream in;
    private final OutputStream out;

    /** @param hangUp ends what is underneath the streams, at once */
    SafeSocket(Runnable hangUp, Traffic traffic, InputStream in, OutputStream out) {
        this.hangUp = hangUp;
        this.traffic = traffic;
        this.in = in;
        this.out = out;
    }

    /** A factory of this one socket, because the library takes sockets from factories alone. */
    SocketFactory factory() {
        return new OneSocket(this);
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) {
        // the line is up: it was dialled before the library was asked to connect
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public boolean isClosed() {
        return traffic.isClosed();
    }

    @Override
    public void close() throws IOException {
        traffic.close();
        hangUp.run();
        super.close();
    }
}
