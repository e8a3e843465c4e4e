package io.mikamel.component;

import java.util.concurrent.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds threads while every worker is stuck. A step of a route that waits for another {@code routeros:} call holds a worker,
 * and the answer it waits for needs one too: with a fixed number they could all wait for each other. Run by the timer alone.
 */
final class WorkerRelief implements Runnable {

    static final int PERIOD_MILLIS = 500;
    private static final Logger LOG = LoggerFactory.getLogger(WorkerRelief.class);
    private static final int STEP = 8;
    private static final int MOST = 512;

    private final ThreadPoolExecutor workers;
    private final int usual;
    private long doneBefore = -1;

    WorkerRelief(ThreadPoolExecutor workers) {
        this.workers = workers;
        usual = workers.getCorePoolSize();
    }

    @Override
    public void run() {
        long done = workers.getCompletedTaskCount();
        int size = workers.getCorePoolSize();
        boolean isIdle = workers.getQueue().isEmpty();
        if (!isIdle && done == doneBefore && workers.getActiveCount() >= size && size < MOST) {
            LOG.warn("All {} workers of routeros wait and none has finished; adding {}", size, STEP);
            workers.setMaximumPoolSize(size + STEP);
            workers.setCorePoolSize(size + STEP);
        } else if (isIdle && size > usual) {
            workers.setCorePoolSize(usual);
            workers.setMaximumPoolSize(usual);
        }
        doneBefore = done;
    }
}
