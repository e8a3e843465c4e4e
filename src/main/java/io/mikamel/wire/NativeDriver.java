package io.mikamel.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes connections over sockets of our own: one reading thread each, all else shared. Thread-safe. Closing it closes its
 * connections.
 */
public final class NativeDriver implements RouterDriver, AutoCloseable {

    private final Encryption encryption;
    private final WireThreads threads = new WireThreads();
    private final Set<NativeConnection> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> connecting = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    public NativeDriver(FingerprintStore fingerprints) {
        encryption = new Encryption(fingerprints);
    }

    @Override
    public String name() {
        return RouterAddress.NATIVE;
    }

    @Override
    public RouterConnection connect(RouterAddress address, ConnectionOptions options) {
        checkOpen(address);
        RouterDial dial = new RouterDial(address, options.connectTimeout(), threads);
        Socket tcp = dial.connect();
        connecting.add(tcp);
        try {
            checkOpen(address);
            Fuse fuse = new Fuse(threads, dial.left(), () -> RouterSocket.close(tcp));
            return logIn(encryption.over(tcp, address, fuse), address, options);
        } catch (RuntimeException | Error e) {
            RouterSocket.close(tcp);
            throw e;
        } finally {
            connecting.remove(tcp);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        connecting.forEach(RouterSocket::close);
        open.forEach(NativeConnection::close);
        threads.close();
    }

    private void checkOpen(RouterAddress address) {
        if (isClosed) {
            throw new RouterOsConnectException("connecting to %s: the driver is closed".formatted(address));
        }
    }

    private NativeConnection logIn(RouterSocket socket, RouterAddress address, ConnectionOptions options) {
        Fuse fuse = new Fuse(threads, options.loginTimeout(), socket::close);
        try {
            SentenceReader reader = new SentenceReader(socket.in(), options.maxSentenceBytes());
            new Login(address, options.codePage(), reader, socket.out()).perform();
            if (!fuse.putOut()) {
                throw tooLate(address, options, null);
            }
            return begin(new NativeConnection(
                    address, options, new NativeConnection.LoggedIn(socket, reader), threads, open::remove));
        } catch (IOException e) {
            throw fuse.putOut()
                    ? new RouterOsConnectException("login to %s: %s".formatted(address, what(e)), e)
                    : tooLate(address, options, e);
        } finally {
            fuse.putOut();
        }
    }

    private NativeConnection begin(NativeConnection connection) {
        open.add(connection);
        connection.begin();
        if (isClosed) {
            connection.close();
            checkOpen(connection.address());
        }
        return connection;
    }

    private static String what(IOException e) {
        return e instanceof EOFException
                ? "the router closed the connection; perhaps it has as many sessions as it allows"
                : e.getMessage();
    }

    private static RouterOsTimeoutException tooLate(
            RouterAddress address, ConnectionOptions options, IOException cause) {
        return new RouterOsTimeoutException(
                "login to %s: no complete answer within %d ms"
                        .formatted(address, options.loginTimeout().toMillis()),
                cause);
    }
}
