package io.mikamel.pool;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the pool holds of one router: a slot per lane, one backoff for all of them. Thread-safe by its monitor; under it
 * nobody waits, connects, closes or calls back.
 */
final class PoolEntry {

    private final RouterAddress address;
    private final PoolSurroundings around;
    private final Backoff backoff;
    private final Map<Lane, Slot> slots = new EnumMap<>(Lane.class);
    private Optional<Instant> lastConnected = Optional.empty();
    private boolean gone;

    PoolEntry(RouterAddress address, PoolOptions options, PoolSurroundings around) {
        this.address = address;
        this.around = around;
        backoff = new Backoff(options, around.random());
    }

    /** What became of a request: a lease, a refusal, or a wait, with or without the duty to connect. */
    record Admission(Optional<Lease> lease, Optional<RouterOsException> refusal, boolean mustConnect, boolean isGone) {

        static final Admission WAIT = new Admission(Optional.empty(), Optional.empty(), false, false);
        static final Admission CONNECT = new Admission(Optional.empty(), Optional.empty(), true, false);
        static final Admission GONE = new Admission(Optional.empty(), Optional.empty(), false, true);

        static Admission of(Lease lease) {
            return new Admission(Optional.of(lease), Optional.empty(), false, false);
        }

        static Admission refused(RouterOsException refusal) {
            return new Admission(Optional.empty(), Optional.of(refusal), false, false);
        }
    }

    RouterAddress address() {
        return address;
    }

    synchronized Admission admit(Lane lane, CompletableFuture<Lease> waiter) {
        if (gone) {
            return Admission.GONE;
        }
        Instant now = around.now();
        Slot slot = slots.computeIfAbsent(lane, any -> new Slot());
        slot.asked(now);
        dropBroken(slot, now);
        if (slot.pooled().isPresent()) {
            return Admission.of(slot.pooled().get().lend());
        }
        if (slot.connectingSince().isPresent()) {
            slot.await(waiter);
            return Admission.WAIT;
        }
        Optional<RouterOsException> refusal = backoff.refusal(address, now);
        if (refusal.isPresent()) {
            return Admission.refused(refusal.get());
        }
        slot.connecting(now);
        slot.await(waiter);
        return Admission.CONNECT;
    }

    private void dropBroken(Slot slot, Instant now) {
        slot.pooled().filter(pooled -> !pooled.connection().isOpen()).ifPresent(broken -> {
            slot.emptied();
            backoff.broke(broken.age(), address, now);
        });
    }

    /** Those to be given a lease, empty if the entry is gone and the connection unwanted. */
    synchronized Optional<Granted> connected(Lane lane, RouterConnection connection) {
        Slot slot = slots.get(lane);
        if (gone || slot == null) {
            return Optional.empty();
        }
        PooledConnection pooled = new PooledConnection(connection, around.clock());
        slot.opened(pooled);
        backoff.connected();
        lastConnected = Optional.of(around.now());
        return Optional.of(new Granted(pooled, slot.takeWaiting()));
    }

    /** A new connection and who waited for it. */
    record Granted(PooledConnection pooled, List<CompletableFuture<Lease>> waiters) {}

    synchronized List<CompletableFuture<Lease>> failed(Lane lane, RouterOsException failure) {
        Slot slot = slots.get(lane);
        if (slot == null) {
            return List.of();
        }
        Instant now = around.now();
        backoff.failed(failure, slot.connectingSince().orElse(now), now);
        slot.failed();
        return slot.takeWaiting();
    }

    synchronized int failures() {
        return backoff.failures();
    }

    synchronized String waitedFor(Lane lane) {
        return Optional.ofNullable(slots.get(lane))
                .flatMap(Slot::connectingSince)
                .map(since -> "connecting for %d ms; "
                        .formatted(Duration.between(since, around.now()).toMillis()))
                .orElse("");
    }

    /** Takes connections that broke or were idle too long out of their slots; the caller closes them. */
    synchronized List<PooledConnection> takeIdle(Duration idleTimeout) {
        Instant now = around.now();
        List<PooledConnection> idle = new ArrayList<>();
        for (Slot slot : slots.values()) {
            dropBroken(slot, now);
            slot.pooled()
                    .filter(pooled -> pooled.isIdleFor(slot.keep(idleTimeout)))
                    .ifPresent(pooled -> {
                        slot.emptied();
                        idle.add(pooled);
                    });
        }
        return idle;
    }

    /** Marks the entry as gone if nothing has happened in it since that time and nothing is to be remembered. */
    synchronized boolean goneIfQuietSince(Instant time) {
        gone = gone
                || slots.values().stream().allMatch(slot -> slot.isQuietSince(time))
                        && backoff.retryAt(around.now()).isEmpty();
        return gone;
    }

    /** Ends the entry; the caller closes the connections and tells the waiters. */
    synchronized Ended end() {
        gone = true;
        List<PooledConnection> open = slots.values().stream()
                .map(Slot::pooled)
                .flatMap(Optional::stream)
                .toList();
        List<CompletableFuture<Lease>> waiters = slots.values().stream()
                .map(Slot::takeWaiting)
                .flatMap(Collection::stream)
                .toList();
        slots.clear();
        return new Ended(open, waiters);
    }

    /** What an ended entry leaves. */
    record Ended(List<PooledConnection> open, List<CompletableFuture<Lease>> waiters) {

        void tell(String why) {
            waiters.forEach(waiter -> waiter.completeExceptionally(new RouterOsConnectException(why)));
        }
    }

    synchronized PoolState state() {
        Instant now = around.now();
        List<RouterConnection> open = slots.values().stream()
                .map(Slot::pooled)
                .flatMap(Optional::stream)
                .map(PooledConnection::connection)
                .filter(RouterConnection::isOpen)
                .toList();
        int connecting = (int) slots.values().stream()
                .filter(slot -> slot.connectingSince().isPresent())
                .count();
        return new PoolState(
                phase(open.size(), connecting, now),
                open.size(),
                connecting,
                open.stream().mapToInt(RouterConnection::inFlight).sum(),
                slots.values().stream().mapToInt(Slot::waiting).sum(),
                backoff.lastError(),
                backoff.retryAt(now),
                lastConnected);
    }

    private PoolState.Phase phase(int open, int connecting, Instant now) {
        if (backoff.isLoginRejected(now)) {
            return PoolState.Phase.LOGIN_REJECTED;
        }
        if (backoff.retryAt(now).isPresent()) {
            return PoolState.Phase.BACKING_OFF;
        }
        if (open > 0) {
            return PoolState.Phase.OPEN;
        }
        return connecting > 0 ? PoolState.Phase.CONNECTING : PoolState.Phase.UNUSED;
    }
}
