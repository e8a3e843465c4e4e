package io.mikamel.legrange;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens a line to a router: name, each of its addresses, TLS, all within one time. Thread-safe. */
final class Dialer {

    private final Encryption encryption;
    private final Workers workers;

    Dialer(Encryption encryption, Workers workers) {
        this.encryption = encryption;
        this.workers = workers;
    }

    Line dial(RouterAddress address, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        Socket tcp = connected(address, end);
        Future<?> fuse = workers.after(Duration.ofNanos(left(end)), () -> TcpLine.close(tcp));
        try {
            return TcpLine.over(tcp, address.tls().isOn() ? encryption.over(tcp, address) : tcp);
        } catch (IOException e) {
            TcpLine.close(tcp);
            String what = left(end) > 1 ? e.getMessage() : "the handshake took too long";
            throw new RouterOsConnectException("TLS with %s: %s".formatted(address, what), e);
        } catch (RuntimeException e) {
            TcpLine.close(tcp);
            throw e;
        } finally {
            fuse.cancel(false);
        }
    }

    private Socket connected(RouterAddress address, long end) {
        InetAddress[] candidates = resolved(address, end);
        RouterOsConnectException failure = null;
        for (int i = 0; i < candidates.length; i++) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
                long share = TimeUnit.NANOSECONDS.toMillis(left(end)) / (candidates.length - i);
                socket.connect(new InetSocketAddress(candidates[i], address.port()), (int)
                        Math.max(1, Math.min(share, Integer.MAX_VALUE)));
                return socket;
            } catch (IOException e) {
                TcpLine.close(socket);
                failure = failed(address, e);
            }
        }
        throw failure;
    }

    /** In another thread, because a resolver that hangs cannot be told when to give up. */
    private InetAddress[] resolved(RouterAddress address, long end) {
        CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        workers.run(() -> {
            try {
                answer.complete(InetAddress.getAllByName(address.host()));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(left(end), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RouterOsConnectException("connecting to %s: interrupted".formatted(address), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new RouterOsConnectException(
                    "connecting to %s: no address for the name '%s'".formatted(address, address.host()), e);
        }
    }

    private static RouterOsConnectException failed(RouterAddress address, IOException e) {
        String what = e instanceof SocketTimeoutException ? "timed out" : e.getMessage();
        return new RouterOsConnectException("connecting to %s: %s".formatted(address, what), e);
    }

    private static long left(long end) {
        return Math.max(end - System.nanoTime(), 1);
    }
}
