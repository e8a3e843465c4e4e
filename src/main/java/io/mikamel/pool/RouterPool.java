package io.mikamel.pool;

import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDriver;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.RouterOsUnsupportedException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to routers, shared by identity: at most one per address and lane, whoever borrows. Thread-safe. Connecting
 * happens on a bounded number of threads for all routers together.
 */
public final class RouterPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RouterPool.class);
    // commands that wait for ever each hold a place; a listen does
    private static final int LISTENS_IN_FLIGHT = 64;
    private static final Duration FORGET_AFTER = Duration.ofHours(1);
    private static final long MOST_SECONDS_BETWEEN_CLEANINGS = 30;

    private final Map<String, RouterDriver> drivers;
    private final PoolOptions options;
    private final PoolSurroundings around;
    private final Map<RouterAddress, PoolEntry> entries = new ConcurrentHashMap<>();
    private final AtomicLong order = new AtomicLong();
    private volatile boolean closed;

    /** @param drivers by the name that {@link RouterAddress#driver()} says */
    public RouterPool(Map<String, RouterDriver> drivers, PoolOptions options) {
        this(
                drivers,
                options,
                new PoolSurroundings(
                        Clock.systemUTC(),
                        System::nanoTime,
                        new Random(),
                        PoolThreads.connectors(options.connectors()),
                        PoolThreads.timer()));
    }

    RouterPool(Map<String, RouterDriver> drivers, PoolOptions options, PoolSurroundings around) {
        this.drivers = Map.copyOf(drivers);
        this.options = options;
        this.around = around;
        long period = Math.max(
                1,
                Math.min(MOST_SECONDS_BETWEEN_CLEANINGS, options.idleTimeout().toSeconds() / 2));
        around.timer().scheduleWithFixedDelay(this::clean, period, period, TimeUnit.SECONDS);
    }

    /**
     * Waits for a connection. Inside the window after a failure it fails at once.
     *
     * @param deadline for the wait, connecting and logging in included
     * @throws RouterOsException why there is none: connect, login, timeout (the message tells the pool's state), protocol
     */
    public Lease borrow(RouterAddress address, Lane lane, Duration deadline) {
        CompletableFuture<Lease> lease = request(address, lane, deadline);
        try {
            return lease.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon(lease);
            throw new RouterOsTimeoutException("interrupted while waiting for a connection to " + address, e);
        } catch (ExecutionException e) {
            throw (RouterOsException) e.getCause();
        }
    }

    private static void abandon(CompletableFuture<Lease> lease) {
        if (!lease.cancel(false) && !lease.isCompletedExceptionally()) {
            lease.join().close();
        }
    }

    /**
     * Asks for a connection without waiting for it.
     *
     * @return completes with a lease or a {@link RouterOsException}, at once or on a thread of the pool: go on elsewhere
     */
    public CompletableFuture<Lease> request(RouterAddress address, Lane lane, Duration deadline) {
        CompletableFuture<Lease> waiter = new CompletableFuture<>();
        if (closed) {
            waiter.completeExceptionally(poolIsClosed(address));
            return waiter;
        }
        PoolEntry entry = entries.computeIfAbsent(address, any -> new PoolEntry(any, options, around));
        PoolEntry.Admission admission = entry.admit(lane, waiter);
        if (admission.isGone()) {
            entries.remove(address, entry);
            return request(address, lane, deadline);
        }
        admission.lease().ifPresent(waiter::complete);
        admission.refusal().ifPresent(waiter::completeExceptionally);
        if (!waiter.isDone()) {
            expire(waiter, entry, lane, deadline);
        }
        if (admission.mustConnect()) {
            submit(entry, address, lane);
        }
        return waiter;
    }

    /** How a router stands with the pool, without asking it. */
    public PoolState state(RouterAddress address) {
        return Optional.ofNullable(entries.get(address)).map(PoolEntry::state).orElse(PoolState.UNUSED);
    }

    /** How long a lane of a router is not tried after a failure, empty if the next request tries. */
    public Optional<Duration> retryIn(RouterAddress address, Lane lane) {
        return Optional.ofNullable(entries.get(address)).flatMap(entry -> entry.retryIn(lane));
    }

    /**
     * Ends what is known of an address: a past failure no longer delays the next try, open connections are closed as soon
     * as they are returned.
     */
    public void forget(RouterAddress address) {
        Optional.ofNullable(entries.remove(address)).map(PoolEntry::end).ifPresent(ended -> {
            ended.open().forEach(PooledConnection::retire);
            ended.tell("%s was forgotten while a connection was awaited".formatted(address));
        });
    }

    /** Closes every connection, also lent ones; who waits hears a connect failure. */
    @Override
    public void close() {
        closed = true;
        around.shutdown();
        for (RouterAddress address : List.copyOf(entries.keySet())) {
            Optional.ofNullable(entries.remove(address)).map(PoolEntry::end).ifPresent(ended -> {
                ended.open().forEach(pooled -> pooled.connection().close());
                ended.tell("the pool was closed while a connection to %s was awaited".formatted(address));
            });
        }
    }

    private void expire(CompletableFuture<Lease> waiter, PoolEntry entry, Lane lane, Duration deadline) {
        try {
            Future<?> expiry = around.timer()
                    .schedule(
                            () -> waiter.completeExceptionally(timeout(entry, lane, deadline)),
                            deadline.toMillis(),
                            TimeUnit.MILLISECONDS);
            waiter.whenComplete((lease, failure) -> expiry.cancel(false));
        } catch (RejectedExecutionException e) {
            waiter.completeExceptionally(poolIsClosed(entry.address()));
        }
    }

    private static RouterOsException timeout(PoolEntry entry, Lane lane, Duration deadline) {
        return new RouterOsTimeoutException("no connection to %s for %s within %d ms: %spool is %s"
                .formatted(entry.address(), lane, deadline.toMillis(), entry.waitedFor(lane), entry.state()));
    }

    private void submit(PoolEntry entry, RouterAddress address, Lane lane) {
        Runnable work = () -> connect(entry, address, lane);
        try {
            around.connectors().execute(new ConnectAttempt(entry.failures(lane), order.incrementAndGet(), work));
        } catch (RejectedExecutionException e) {
            fail(entry, lane, poolIsClosed(address));
        }
    }

    private void connect(PoolEntry entry, RouterAddress address, Lane lane) {
        if (!entry.isStillWanted(lane)) {
            connectQueued(entry, address);
            return;
        }
        RouterConnection connection;
        try {
            connection = driver(address).connect(address, connectionOptions(lane));
        } catch (RouterOsException e) {
            fail(entry, lane, e);
            return;
        } catch (RuntimeException | Error e) {
            fail(entry, lane, new RouterOsConnectException("connecting to %s: %s".formatted(address, e), e));
            LOG.error("Driver {} failed to connect to {}", address.driver(), address, e);
            return;
        }
        entry.connected(lane, connection).ifPresentOrElse(RouterPool::grant, connection::close);
        connectQueued(entry, address);
    }

    private void connectQueued(PoolEntry entry, RouterAddress address) {
        entry.takeQueued().forEach(lane -> submit(entry, address, lane));
    }

    private static void grant(PoolEntry.Granted granted) {
        for (CompletableFuture<Lease> waiter : granted.waiters()) {
            Lease lease = granted.pooled().lend();
            if (!waiter.complete(lease)) {
                lease.close();
            }
        }
    }

    private static void fail(PoolEntry entry, Lane lane, RouterOsException failure) {
        entry.failed(lane, failure).forEach(waiter -> waiter.completeExceptionally(failure));
    }

    private RouterDriver driver(RouterAddress address) {
        return Optional.ofNullable(drivers.get(address.driver()))
                .orElseThrow(() -> new RouterOsUnsupportedException(
                        "%s wants driver '%s', there are %s".formatted(address, address.driver(), drivers.keySet())));
    }

    private ConnectionOptions connectionOptions(Lane lane) {
        ConnectionOptions base = options.connection();
        return lane != Lane.LISTEN
                ? base
                : new ConnectionOptions(
                        base.connectTimeout(),
                        base.loginTimeout(),
                        base.maxSentenceBytes(),
                        Math.max(base.maxInFlight(), LISTENS_IN_FLIGHT),
                        base.emptyGrace(),
                        base.codePage());
    }

    /** Closes what is idle and forgets what is long unused. */
    void clean() {
        Duration longAgo = around.uptime().minus(FORGET_AFTER);
        entries.forEach((address, entry) -> {
            entry.takeIdle(options.idleTimeout()).forEach(PooledConnection::retire);
            if (entry.goneIfQuietSince(longAgo)) {
                entries.remove(address, entry);
            }
        });
    }

    private static RouterOsException poolIsClosed(RouterAddress address) {
        return new RouterOsConnectException("no connection to %s: the pool is closed".formatted(address));
    }
}
