package io.mikamel.wire;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that all connections of a driver share: one for deadlines, which never waits for anything, and workers, as many
 * as are writing or telling a listener at this moment, mostly none. Both kinds end when idle. Thread-safe.
 */
public final class WireThreads implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;

    private final ScheduledThreadPoolExecutor deadlines;
    private final ThreadPoolExecutor workers;

    /** @param name what the threads' names begin with */
    public WireThreads(String name) {
        deadlines = new ScheduledThreadPoolExecutor(1, named(name + "-deadlines"));
        workers = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                named(name + "-worker"));
        deadlines.setRemoveOnCancelPolicy(true);
        deadlines.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        deadlines.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        deadlines.allowCoreThreadTimeOut(true);
        workers.setRejectedExecutionHandler((task, executor) -> task.run());
    }

    /** Runs a task later, on the one thread for deadlines: the task must not wait for anything. */
    public Future<?> after(Duration delay, Runnable task) {
        try {
            return deadlines.schedule(task, nanos(delay), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // the driver is closed, and with it every connection that could have a deadline
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Runs a task later that may wait. */
    public Future<?> runAfter(Duration delay, Runnable task) {
        return after(delay, () -> run(task));
    }

    /** Runs a task that may wait; in this thread if the driver is closed. */
    public void run(Runnable task) {
        workers.execute(task);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        workers.shutdown();
    }

    static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(3650)) > 0
                ? Duration.ofDays(3650).toNanos()
                : duration.toNanos();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
