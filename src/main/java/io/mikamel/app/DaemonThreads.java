package io.mikamel.app;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Numbered threads that do not keep the process alive. Thread-safe. */
final class DaemonThreads implements ThreadFactory {

    private final String name;
    private final AtomicInteger count = new AtomicInteger();

    DaemonThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "%s-%d".formatted(name, count.incrementAndGet()));
        thread.setDaemon(true);
        return thread;
    }
}
