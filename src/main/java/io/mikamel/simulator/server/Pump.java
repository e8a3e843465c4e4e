package io.mikamel.simulator.server;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.WordBuffer;
import io.mikamel.simulator.verb.Activity;
import io.mikamel.simulator.verb.Pulse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the answers of one connection, in turn where several commands are under way. At most one thread runs it, and none
 * while there is nothing to tell. Its own lock guards the queues; the router's lock is taken before it, never inside, and
 * neither is held while bytes are written, so a client that does not read stops nobody but itself.
 */
final class Pump {

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int CHUNK = 32 * 1024;
    private static final int ROWS_ALONE = 512;
    private static final int ROWS_IN_TURN = 4;
    private static final int MOST_WAITING = 1024;

    private final RouterModel router;
    private final Outlet outlet;
    private final Workers workers;
    private final Runnable broken;
    private final WordBuffer buffer = new WordBuffer();
    private final Deque<byte[]> urgent = new ArrayDeque<>();
    private final Set<Running> ready = new LinkedHashSet<>();
    private final Set<Running> all = new LinkedHashSet<>();
    private boolean running;
    private boolean mute;
    private boolean closing;

    /** @param broken what happens when the connection can be written to no more */
    Pump(RouterModel router, Outlet outlet, Workers workers, Runnable broken) {
        this.router = router;
        this.outlet = outlet;
        this.workers = workers;
        this.broken = broken;
    }

    /** A pulse for a command that is about to start. */
    final class Beat implements Pulse {

        private volatile Running target;

        void of(Running started) {
            target = started;
        }

        @Override
        public void now() {
            Running waiting = target;
            if (waiting != null) {
                wake(waiting);
            }
        }

        @Override
        public void after(Duration time) {
            workers.after(time, this::now);
        }

        @Override
        public void tooSlow() {
            workers.write(broken);
        }
    }

    /** Puts a command among those to be told. */
    void start(Running started) {
        synchronized (this) {
            all.add(started);
        }
        wake(started);
    }

    /** Sends whole sentences before anything else. */
    synchronized void send(byte[] sentences) {
        urgent.add(sentences);
        run();
    }

    /** Sends a last sentence and closes. */
    synchronized void sendLast(byte[] sentence) {
        urgent.add(sentence);
        closing = true;
        run();
    }

    /** Whether a client has asked for more than it has read, by far. */
    synchronized boolean isOverfull() {
        return urgent.size() + all.size() > MOST_WAITING;
    }

    /** The commands under way with that tag, or all of them. */
    synchronized List<Running> find(Optional<Set<String>> tags) {
        return all.stream()
                .filter(running -> tags.isEmpty()
                        || running.tag().filter(tags.get()::contains).isPresent())
                .toList();
    }

    synchronized void drop(Running ended) {
        all.remove(ended);
        ready.remove(ended);
        notifyAll();
    }

    /** Ends every command. Called with the router's lock held. */
    void end() {
        List<Running> left = find(Optional.empty());
        left.forEach(Running::end);
        left.forEach(this::drop);
    }

    private synchronized void wake(Running waiting) {
        if (all.contains(waiting)) {
            ready.add(waiting);
            run();
        }
    }

    private void run() {
        if (!running) {
            running = true;
            workers.write(this::pump);
        }
    }

    private void pump() {
        try {
            while (step()) {
                buffer.clear();
            }
        } catch (IOException e) {
            broken.run();
        } catch (RuntimeException e) {
            LOG.error("{}: a command failed while it was told: the connection is closed", router.identity(), e);
            broken.run();
        }
    }

    /** False if nothing is left to write. */
    private boolean step() throws IOException {
        byte[] first = null;
        List<Running> turn;
        synchronized (this) {
            turn = List.copyOf(ready);
            if (!urgent.isEmpty()) {
                first = urgent.remove();
            } else if (turn.isEmpty()) {
                running = false;
                return stop();
            } else {
                ready.clear();
            }
        }
        if (first != null) {
            write(first, first.length);
        } else {
            tell(turn);
        }
        return true;
    }

    private boolean stop() throws IOException {
        if (closing) {
            outlet.close();
        }
        return false;
    }

    private void tell(List<Running> turn) throws IOException {
        int rows = turn.size() == 1 ? ROWS_ALONE : ROWS_IN_TURN;
        for (Running running : turn) {
            if (running.damage().isPresent()) {
                write(buffer.array(), buffer.size());
                buffer.clear();
            }
            Activity.Step step = router.locked(() -> running.tell(buffer, rows));
            after(running, step);
            if (running.damage().isPresent() && buffer.size() > 0) {
                breakOff(running);
            } else if (buffer.size() > CHUNK) {
                write(buffer.array(), buffer.size());
                buffer.clear();
            }
        }
        write(buffer.array(), buffer.size());
    }

    private void after(Running running, Activity.Step step) {
        if (step == Activity.Step.FINISHED) {
            drop(running);
        } else if (step == Activity.Step.MORE) {
            synchronized (this) {
                ready.add(running);
            }
        }
    }

    private void breakOff(Running running) throws IOException {
        if (!mute) {
            Damage.apply(running.damage().orElseThrow(), buffer, outlet);
        }
        mute = true;
        buffer.clear();
    }

    private void write(byte[] bytes, int length) throws IOException {
        if (length > 0 && !mute) {
            outlet.write(bytes, length);
        }
    }
}
