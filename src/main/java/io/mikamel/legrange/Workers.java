package io.mikamel.legrange;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that all connections of a driver share: one for deadlines, which never waits, and as many as write or tell a
 * listener at this moment, mostly none. Both kinds end when idle. Thread-safe.
 */
final class Workers implements AutoCloseable {

    static final String DEADLINES = "legrange-deadlines";
    static final String WRITES = "legrange-writes";

    private static final long IDLE_SECONDS = 10;
    private static final Duration LONGEST = Duration.ofDays(3650);

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named(DEADLINES));
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named(WRITES));

    Workers() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        pool.setRejectedExecutionHandler((task, executor) -> task.run());
    }

    /** Runs a task later, in a thread in which it may wait. */
    Future<?> after(Duration delay, Runnable task) {
        Duration bounded = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
        try {
            return timer.schedule(() -> pool.execute(task), bounded.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // the driver is closed, and with it every connection that could have a deadline
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Runs tasks one after the other, in the order they were given. */
    Executor lane() {
        return new Lane(pool);
    }

    void run(Runnable task) {
        pool.execute(task);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pool.shutdown();
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** One task of a connection at a time. */
    private static final class Lane implements Executor {

        private final Executor pool;
        private final Deque<Runnable> tasks = new ArrayDeque<>();
        private boolean busy;

        Lane(Executor pool) {
            this.pool = pool;
        }

        @Override
        public synchronized void execute(Runnable task) {
            tasks.addLast(task);
            if (!busy) {
                busy = true;
                pool.execute(this::runAll);
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
}
