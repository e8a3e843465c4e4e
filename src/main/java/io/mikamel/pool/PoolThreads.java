package io.mikamel.pool;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The pool's few threads, all daemons: they end when unused or when the pool is closed. */
final class PoolThreads {

    private static final int KEEP_SECONDS = 30;

    private PoolThreads() {}

    static ExecutorService connectors(int threads) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads,
                threads,
                KEEP_SECONDS,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                named("routeros-connect-"));
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    static ScheduledExecutorService timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("routeros-pool-timer-"));
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
