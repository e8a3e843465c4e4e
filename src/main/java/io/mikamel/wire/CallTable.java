package io.mikamel.wire;

import io.mikamel.wire.PendingCall.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands of one connection and what is to be written for them, first come first served. Thread-safe; its lock is held
 * for bookkeeping only, never while anything is read, written or told.
 */
final class CallTable {

    /** A router that leaves more than this many cancelled commands unended gets the oldest forgotten. */
    static final int MAX_DRAINING = 64;

    private final int maxInFlight;
    private final Map<Long, PendingCall> onWire = new HashMap<>();
    private final Map<Long, PendingCall> draining = new LinkedHashMap<>();
    private final Deque<PendingCall> waiting = new ArrayDeque<>();
    private final Deque<PendingCall> ready = new ArrayDeque<>();
    private final Deque<Long> cancels = new ArrayDeque<>();
    private long lastTag;
    private boolean hasEnded;

    CallTable(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    synchronized long nextTag() {
        return ++lastTag;
    }

    /** Answers false if the connection has ended. */
    synchronized boolean add(PendingCall call) {
        if (hasEnded) {
            return false;
        }
        if (call.state == State.WAITING) {
            waiting.add(call);
            promote();
        }
        return true;
    }

    synchronized Optional<PendingCall> find(long tag) {
        PendingCall call = onWire.get(tag);
        return Optional.ofNullable(call == null ? draining.get(tag) : call);
    }

    synchronized int inFlight() {
        return onWire.size() + waiting.size();
    }

    synchronized boolean hasEnded() {
        return hasEnded;
    }

    /** Takes out a command that has its end. Answers false if it had it before. */
    synchronized boolean end(PendingCall call) {
        if (call.state == State.ENDED) {
            return false;
        }
        remove(call);
        promote();
        return true;
    }

    /**
     * Gives up on a command: one that is on the wire is cancelled and drains, any other is over.
     *
     * @param byCaller whether its listener hears an end rather than a failure
     * @return the state it had
     */
    synchronized State giveUp(PendingCall call, boolean byCaller) {
        State before = call.state;
        call.isCancelledByCaller = call.isCancelledByCaller || byCaller;
        if (before == State.SENT) {
            call.isExpired = !byCaller;
            onWire.remove(call.tag);
            call.state = State.DRAINING;
            draining.put(call.tag, call);
            cancels.add(call.tag);
        } else if (before != State.DRAINING) {
            remove(call);
        }
        promote();
        return before;
    }

    synchronized boolean isDraining(PendingCall call) {
        return call.state == State.DRAINING;
    }

    /** Takes out the draining command that was cancelled first, if there are too many. */
    synchronized Optional<PendingCall> overflow() {
        if (draining.size() <= MAX_DRAINING) {
            return Optional.empty();
        }
        PendingCall oldest = draining.values().iterator().next();
        remove(oldest);
        return Optional.of(oldest);
    }

    /** The words of the next sentence to write; its command counts as sent from here on. */
    synchronized Optional<List<byte[]>> nextToWrite() {
        if (hasEnded) {
            return Optional.empty();
        }
        if (!cancels.isEmpty()) {
            return Optional.of(tagged(
                    Command.to("/cancel")
                            .with("tag", Long.toString(cancels.poll()))
                            .build(),
                    ++lastTag));
        }
        PendingCall next = ready.poll();
        if (next == null) {
            return Optional.empty();
        }
        next.state = State.SENT;
        return Optional.of(tagged(next.command, next.tag));
    }

    /** Ends the connection and hands over the commands that have no end yet, in order of their start. */
    synchronized List<PendingCall> endAll() {
        hasEnded = true;
        List<PendingCall> open = new ArrayList<>(draining.values());
        open.addAll(onWire.values());
        open.addAll(waiting);
        open.sort((one, other) -> Long.compare(one.tag, other.tag));
        for (PendingCall call : open) {
            remove(call);
        }
        return open;
    }

    private void promote() {
        Iterator<PendingCall> next = waiting.iterator();
        while (onWire.size() < maxInFlight && next.hasNext()) {
            PendingCall call = next.next();
            next.remove();
            call.state = State.READY;
            onWire.put(call.tag, call);
            ready.add(call);
        }
    }

    private void remove(PendingCall call) {
        switch (call.state) {
            case WAITING -> waiting.remove(call);
            case READY -> {
                ready.remove(call);
                onWire.remove(call.tag);
            }
            case SENT -> onWire.remove(call.tag);
            case DRAINING -> draining.remove(call.tag);
            case ENDED -> {
                // in none
            }
        }
        call.state = State.ENDED;
        call.stopTimers();
    }

    private static List<byte[]> tagged(Command command, long tag) {
        List<byte[]> words = command.words();
        words.add((".tag=" + tag).getBytes(StandardCharsets.US_ASCII));
        return words;
    }
}
