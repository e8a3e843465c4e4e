package io.mikamel.component;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one router has told, in order, one exchange at a time, on the component's workers. Thread-safe by its monitor. It
 * has a worker only while there is something to deliver.
 */
final class EventQueue {

    /** Takes an event and says when its exchange is done. */
    interface Delivery {
        void deliver(RouterEvent event, Runnable done);
    }

    private static final Logger LOG = LoggerFactory.getLogger(EventQueue.class);

    private final Executor workers;
    private final Delivery delivery;
    private final Deque<RouterEvent> events = new ArrayDeque<>();
    private Optional<Runnable> whenEmpty = Optional.empty();
    private boolean isBusy;
    private boolean isPaused;

    EventQueue(Executor workers, Delivery delivery) {
        this.workers = workers;
        this.delivery = delivery;
    }

    /** Answers how many events lie here now. */
    int add(Collection<RouterEvent> more) {
        int size;
        synchronized (this) {
            events.addAll(more);
            size = events.size();
        }
        goOn();
        return size;
    }

    synchronized void pause() {
        isPaused = true;
    }

    void resume() {
        synchronized (this) {
            isPaused = false;
        }
        goOn();
    }

    synchronized void clear() {
        events.clear();
        whenEmpty = Optional.empty();
    }

    /** @param action run once, on a worker, when everything is delivered */
    void whenEmpty(Runnable action) {
        synchronized (this) {
            whenEmpty = Optional.of(action);
        }
        goOn();
    }

    private void goOn() {
        Optional<Runnable> work = next();
        try {
            work.ifPresent(workers::execute);
        } catch (RejectedExecutionException e) {
            // the component has stopped: nobody is left to tell
            clear();
        }
    }

    private synchronized Optional<Runnable> next() {
        if (isBusy || isPaused) {
            return Optional.empty();
        }
        if (events.isEmpty()) {
            Optional<Runnable> last = whenEmpty;
            whenEmpty = Optional.empty();
            return last;
        }
        isBusy = true;
        RouterEvent event = events.remove();
        return Optional.of(() -> deliver(event));
    }

    /** A delivery that fails must not keep the next one waiting for ever. */
    private void deliver(RouterEvent event) {
        AtomicBoolean isDone = new AtomicBoolean();
        Runnable done = () -> {
            if (isDone.compareAndSet(false, true)) {
                delivered();
            }
        };
        try {
            delivery.deliver(event, done);
        } catch (RuntimeException | Error e) {
            LOG.error("An event of a router was not delivered: {}", event.kind(), e);
            done.run();
        }
    }

    private void delivered() {
        synchronized (this) {
            isBusy = false;
        }
        goOn();
    }
}
