package io.mikamel.wire;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/** Closes a socket unless put out in time: bounds what blocks on it, however slowly its bytes drip. Thread-safe. */
final class Fuse {

    private enum State {
        LIT,
        OUT,
        BLOWN
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.LIT);
    private final Future<?> timer;

    Fuse(WireThreads threads, Duration after, Runnable close) {
        timer = threads.after(after, () -> {
            if (state.compareAndSet(State.LIT, State.BLOWN)) {
                close.run();
            }
        });
    }

    /** Answers false if it is too late. */
    boolean putOut() {
        timer.cancel(false);
        return state.compareAndSet(State.LIT, State.OUT) || state.get() == State.OUT;
    }
}
