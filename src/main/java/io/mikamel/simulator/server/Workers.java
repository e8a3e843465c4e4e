package io.mikamel.simulator.server;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The threads that routers share: one that keeps time, and as many as there are connections being written to at the moment.
 * Daemons all. Thread-safe.
 */
public final class Workers implements AutoCloseable {

    private final ScheduledExecutorService timer;
    private final ExecutorService writers;

    public Workers(String name) {
        ScheduledThreadPoolExecutor scheduled = new ScheduledThreadPoolExecutor(1, daemon(name + "-timer"));
        scheduled.setRemoveOnCancelPolicy(true);
        timer = scheduled;
        writers = Executors.newCachedThreadPool(daemon(name + "-writer"));
    }

    public static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The task's own failures are the task's business. */
    public void every(Duration interval, Runnable task) {
        timer.scheduleWithFixedDelay(task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    void after(Duration time, Runnable task) {
        try {
            timer.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // the routers are going: nobody waits for this any more
        }
    }

    /** Never blocks the caller. */
    void write(Runnable task) {
        try {
            writers.execute(task);
        } catch (RejectedExecutionException closed) {
            // as above
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        writers.shutdownNow();
    }
}
