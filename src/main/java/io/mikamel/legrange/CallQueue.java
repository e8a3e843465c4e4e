package io.mikamel.legrange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commands of one connection: those that wait, and those on the wire. Of the ordinary ones one at a time is on the wire,
 * until its answer is complete or given up; an endless one goes at once, beside it. Thread-safe.
 */
final class CallQueue {

    private final Set<LegrangeCall> waiting = new LinkedHashSet<>();
    private final Set<LegrangeCall> onWire = new LinkedHashSet<>();
    private Optional<LegrangeCall> ordinary = Optional.empty();
    private boolean closed;

    /** False if the connection has ended. */
    synchronized boolean add(LegrangeCall call) {
        return !closed && waiting.add(call);
    }

    /** The next command to be written, which is on the wire from now on. */
    synchronized Optional<LegrangeCall> next() {
        Iterator<LegrangeCall> calls = waiting.iterator();
        while (calls.hasNext()) {
            LegrangeCall call = calls.next();
            if (call.isEndless() || ordinary.isEmpty()) {
                calls.remove();
                onWire.add(call);
                ordinary = call.isEndless() ? ordinary : Optional.of(call);
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    /** True if the command was still waiting, and now is not. */
    synchronized boolean withdraw(LegrangeCall call) {
        return waiting.remove(call);
    }

    synchronized boolean isOnWire(LegrangeCall call) {
        return onWire.contains(call);
    }

    /** The command no longer keeps others from the wire. */
    synchronized void letOthersGo(LegrangeCall call) {
        ordinary = ordinary.filter(other -> other != call);
    }

    /** The command needs the wire no longer; false if it did not have it. */
    synchronized boolean release(LegrangeCall call) {
        letOthersGo(call);
        return onWire.remove(call);
    }

    /** Ends the queue, answers what was in it. */
    synchronized List<LegrangeCall> close() {
        closed = true;
        List<LegrangeCall> orphans = new ArrayList<>(onWire);
        orphans.addAll(waiting);
        onWire.clear();
        waiting.clear();
        ordinary = Optional.empty();
        return orphans;
    }
}
