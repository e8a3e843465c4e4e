package io.mikamel.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens a driver's connections to routers: TCP, TLS where the address asks for it, and the judgement of the certificate, all
 * within one time. Thread-safe. Closing it closes what it opened.
 */
public final class RouterDial implements AutoCloseable {

    private final Encryption encryption;
    private final WireThreads threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /** @param fingerprints where trust on first use remembers certificates */
    public RouterDial(FingerprintStore fingerprints, WireThreads threads) {
        encryption = new Encryption(fingerprints);
        this.threads = threads;
    }

    /** Connects within the options' time; nothing of the API has been said yet. */
    public RouterSocket open(RouterAddress address, ConnectionOptions options) {
        checkOpen(address);
        TcpDial dial = new TcpDial(address, options.connectTimeout(), threads);
        Socket tcp = dial.connect();
        open.add(tcp);
        try {
            checkOpen(address);
            Fuse fuse = new Fuse(threads, dial.left(), () -> RouterSocket.close(tcp));
            return new RouterSocket(tcp, encryption.over(tcp, address, fuse), () -> open.remove(tcp));
        } catch (IOException e) {
            forget(tcp);
            throw new RouterOsConnectException("connecting to %s: %s".formatted(address, e.getMessage()), e);
        } catch (RuntimeException | Error e) {
            forget(tcp);
            throw e;
        }
    }

    @Override
    public void close() {
        isClosed = true;
        open.forEach(RouterSocket::close);
    }

    private void checkOpen(RouterAddress address) {
        if (isClosed) {
            throw new RouterOsConnectException("connecting to %s: the driver is closed".formatted(address));
        }
    }

    private void forget(Socket tcp) {
        RouterSocket.close(tcp);
        open.remove(tcp);
    }
}
