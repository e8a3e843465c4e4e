package io.mikamel.wire;

import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes connections over sockets of our own: one reading thread each, all else shared. Thread-safe. Closing it closes its
 * connections.
 */
public final class NativeDriver implements RouterDriver, AutoCloseable {

    private final WireThreads threads = new WireThreads("routeros");
    private final RouterDial dial;
    private final Set<NativeConnection> open = ConcurrentHashMap.newKeySet();

    /** @param fingerprints where trust on first use remembers certificates */
    public NativeDriver(FingerprintStore fingerprints) {
        dial = new RouterDial(fingerprints, threads);
    }

    @Override
    public String name() {
        return RouterAddress.NATIVE;
    }

    @Override
    public RouterConnection connect(RouterAddress address, ConnectionOptions options) {
        RouterSocket socket = dial.open(address, options);
        try {
            return logIn(socket, address, options);
        } catch (RuntimeException | Error e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void close() {
        open.forEach(NativeConnection::close);
        dial.close();
        threads.close();
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
