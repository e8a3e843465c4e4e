package io.mikamel.legrange;

import io.mikamel.wire.WireThreads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs the tasks of one connection one after the other, in the order they were given. Thread-safe. */
final class Lane implements Executor {

    private final WireThreads threads;
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private boolean busy;

    Lane(WireThreads threads) {
        this.threads = threads;
    }

    @Override
    public synchronized void execute(Runnable task) {
        tasks.addLast(task);
        if (!busy) {
            busy = true;
            threads.run(this::runAll);
        }
    }

    private void runAll() {
        Runnable task = next();
        while (task != null) {
            task.run();
            task = next();
        }
    }

    private synchronized Runnable next() {
        Runnable task = tasks.pollFirst();
        busy = task != null;
        return task;
    }
}
