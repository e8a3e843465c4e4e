package io.mikamel.pool;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsLoginException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * What the pool holds of one router: a slot per lane with a backoff of its own, and the lockout after a rejected
 * login for all of them. Thread-safe by its monitor; under it
 * nobody waits, connects, closes or calls back.
 */
final class PoolEntry {

    private final RouterAddress address;
    private final PoolSurroundings around;
    private final PoolOptions options;
    private final Pause lockout;
    private final Map<Lane, Slot> slots = new EnumMap<>(Lane.class);
    private Optional<Instant> lastConnected = Optional.empty();
    private boolean hasFailed;
    private boolean gone;

    PoolEntry(RouterAddress address, PoolOptions options, PoolSurroundings around) {
        this.address = address;
        this.options = options;
        this.around = around;
        lockout = new Pause(around);
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
        Slot slot = slots.computeIfAbsent(lane, any -> new Slot(new Backoff(options, around)));
        slot.asked(around.uptime(), options.idleTimeout());
        dropBroken(slot);
        if (slot.pooled().isPresent()) {
            return Admission.of(slot.pooled().get().lend());
        }
        return slot.connectingSince().isPresent() || slot.isQueued() ? await(slot, waiter) : admit(slot, waiter);
    }

    private static Admission await(Slot slot, CompletableFuture<Lease> waiter) {
        slot.await(waiter);
        return Admission.WAIT;
    }

    private Admission admit(Slot slot, CompletableFuture<Lease> waiter) {
        Optional<RouterOsException> refusal =
                lockout.refusal(address).or(() -> slot.backoff().pause().refusal(address));
        if (refusal.isPresent()) {
            return Admission.refused(refusal.get());
        }
        if (mustTryOneByOne() && isConnecting()) {
            return await(slot, waiter);
        }
        slot.connecting(around.uptime());
        slot.await(waiter);
        return Admission.CONNECT;
    }

    /** Routers log each rejected login: until one has succeeded, lanes do not try the same password side by side. */
    private boolean mustTryOneByOne() {
        boolean isProven = lastConnected.isPresent() && !hasFailed;
        return !isProven && slots.values().stream().noneMatch(Slot::isOpen);
    }

    private boolean isConnecting() {
        return slots.values().stream().anyMatch(slot -> slot.connectingSince().isPresent());
    }

    private void dropBroken(Slot slot) {
        slot.pooled().filter(pooled -> !pooled.connection().isOpen()).ifPresent(broken -> {
            slot.emptied();
            slot.backoff().broke(broken.age(), address);
        });
    }

    /** Answers false, and counts the lane as not connecting, if all who waited for it have given up. */
    synchronized boolean isStillWanted(Lane lane) {
        Slot slot = slots.get(lane);
        boolean isWanted = slot != null && slot.waiting() > 0;
        if (slot != null && !isWanted) {
            slot.failed();
        }
        return isWanted;
    }

    /** Lanes that waited for the try of another one. They count as connecting from here on; the caller connects them. */
    synchronized List<Lane> takeQueued() {
        List<Lane> queued = new ArrayList<>();
        slots.forEach((lane, slot) -> {
            boolean isNext = slot.isQueued() && !(mustTryOneByOne() && isConnecting());
            if (isNext) {
                slot.connecting(around.uptime());
                queued.add(lane);
            }
        });
        return queued;
    }

    /** Those to be given a lease, empty if the entry is gone and the connection unwanted. */
    synchronized Optional<Granted> connected(Lane lane, RouterConnection connection) {
        Slot slot = slots.get(lane);
        if (gone || slot == null) {
            return Optional.empty();
        }
        PooledConnection pooled = new PooledConnection(connection, around);
        slot.opened(pooled);
        slot.backoff().connected();
        lockout.end();
        hasFailed = false;
        lastConnected = Optional.of(around.clock().instant());
        return Optional.of(new Granted(pooled, slot.takeWaiting()));
    }

    /** A new connection and who waited for it. */
    record Granted(PooledConnection pooled, List<CompletableFuture<Lease>> waiters) {}

    /** Those to be told: who waited for this lane, and who waited for its outcome. */
    synchronized List<CompletableFuture<Lease>> failed(Lane lane, RouterOsException failure) {
        Slot tried = slots.get(lane);
        if (tried == null) {
            return List.of();
        }
        tried.failed();
        hasFailed = true;
        if (failure instanceof RouterOsLoginException) {
            lockout.begin(failure, options.loginLockout());
        }
        List<CompletableFuture<Lease>> told = new ArrayList<>();
        slots.values().stream().filter(slot -> slot == tried || slot.isQueued()).forEach(slot -> {
            if (!(failure instanceof RouterOsLoginException)) {
                slot.backoff().failed(failure);
            }
            told.addAll(slot.takeWaiting());
        });
        return told;
    }

    synchronized int failures(Lane lane) {
        return Optional.ofNullable(slots.get(lane))
                .map(slot -> slot.backoff().failures())
                .orElse(0);
    }

    /** How long a lane is not tried at all, empty if it may be tried now. */
    synchronized Optional<Duration> retryIn(Lane lane) {
        return lockout.left().or(() -> Optional.ofNullable(slots.get(lane))
                .flatMap(slot -> slot.backoff().pause().left()));
    }

    synchronized String waitedFor(Lane lane) {
        return Optional.ofNullable(slots.get(lane))
                .flatMap(Slot::connectingSince)
                .map(since -> "connecting for %d ms; "
                        .formatted(around.uptime().minus(since).toMillis()))
                .orElse("");
    }

    /** Takes connections that broke or were idle too long out of their slots; the caller closes them. */
    synchronized List<PooledConnection> takeIdle(Duration idleTimeout) {
        List<PooledConnection> idle = new ArrayList<>();
        for (Slot slot : slots.values()) {
            dropBroken(slot);
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
    synchronized boolean goneIfQuietSince(Duration time) {
        gone = gone
                || slots.values().stream().allMatch(slot -> slot.isQuietSince(time))
                        && pauses().allMatch(pause -> pause.left().isEmpty());
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

    private Stream<Pause> pauses() {
        return Stream.concat(Stream.of(lockout), slots.values().stream().map(slot -> slot.backoff()
                .pause()));
    }

    synchronized PoolState state() {
        List<RouterConnection> open = slots.values().stream()
                .filter(Slot::isOpen)
                .map(slot -> slot.pooled().orElseThrow().connection())
                .toList();
        int connecting = (int) slots.values().stream()
                .filter(slot -> slot.connectingSince().isPresent())
                .count();
        return new PoolState(
                phase(open.size(), connecting),
                open.size(),
                connecting,
                open.stream().mapToInt(RouterConnection::inFlight).sum(),
                slots.values().stream().mapToInt(Slot::waiting).sum(),
                pauses().map(Pause::failure)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(RouterOsException::getMessage),
                retryIn().map(around::timeIn),
                lastConnected);
    }

    private Optional<Duration> retryIn() {
        return lockout.left()
                .or(() -> pauses().map(Pause::left).flatMap(Optional::stream).min(Duration::compareTo));
    }

    /** What works counts first: a lane may be refused while the others do their work. */
    private PoolState.Phase phase(int open, int connecting) {
        if (open > 0) {
            return PoolState.Phase.OPEN;
        }
        if (lockout.left().isPresent()) {
            return PoolState.Phase.LOGIN_REJECTED;
        }
        if (retryIn().isPresent()) {
            return PoolState.Phase.BACKING_OFF;
        }
        return connecting > 0 ? PoolState.Phase.CONNECTING : PoolState.Phase.UNUSED;
    }
}
