package io.mikamel.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One attempt to reach a router: name, then each of its addresses, all within one time. */
final class TcpDial {

    private final RouterAddress address;
    private final WireThreads threads;
    private final long end;
    private final Duration timeout;

    TcpDial(RouterAddress address, Duration timeout, WireThreads threads) {
        this.address = address;
        this.timeout = timeout;
        this.threads = threads;
        end = System.nanoTime() + WireThreads.nanos(timeout);
    }

    /** What is left of the time, at least a millisecond. */
    Duration left() {
        return Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000));
    }

    Socket connect() {
        InetAddress[] candidates = resolve();
        RouterOsConnectException failure = null;
        for (int i = 0; i < candidates.length; i++) {
            Socket socket = new Socket();
            try {
                RouterSocket.prepare(socket);
                long share = left().toMillis() / (candidates.length - i);
                socket.connect(new InetSocketAddress(candidates[i], address.port()), (int)
                        Math.max(1, Math.min(share, Integer.MAX_VALUE)));
                return socket;
            } catch (IOException e) {
                RouterSocket.close(socket);
                failure = failed(e);
            }
        }
        throw failure;
    }

    private RouterOsConnectException failed(IOException e) {
        String what = e instanceof SocketTimeoutException
                ? "timed out after %d ms".formatted(timeout.toMillis())
                : String.valueOf(e.getMessage());
        return new RouterOsConnectException("connecting to %s: %s".formatted(address, what), e);
    }

    /** In another thread, because a resolver that hangs cannot be told when to give up. */
    private InetAddress[] resolve() {
        CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        threads.run(() -> {
            try {
                answer.complete(InetAddress.getAllByName(address.host()));
            } catch (UnknownHostException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new RouterOsConnectException(
                    "connecting to %s: no address for the name '%s'".formatted(address, address.host()), e.getCause());
        } catch (TimeoutException e) {
            throw new RouterOsConnectException(
                    "connecting to %s: no answer from DNS within %d ms".formatted(address, timeout.toMillis()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RouterOsConnectException("connecting to %s: interrupted".formatted(address), e);
        }
    }
}
