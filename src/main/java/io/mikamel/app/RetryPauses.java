package io.mikamel.app;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Bean {@code retryPauses}: where routes wait between two tries. When Mikamel stops, those who wait go on at once and find
 * that there is no next try. Thread-safe.
 */
public final class RetryPauses extends ScheduledThreadPoolExecutor implements Processor {

    private volatile boolean isOver;

    /** @param parallel how many may try again at once */
    RetryPauses(int parallel) {
        super(parallel, new DaemonThreads("retry"));
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable next, long delay, TimeUnit unit) {
        ScheduledFuture<?> pause = super.schedule(next, delay, unit);
        if (isOver) {
            release();
        }
        return pause;
    }

    /** Before the routes stop: they wait for everybody who is under way. */
    void end() {
        isOver = true;
        release();
    }

    /** Before each next try. */
    @Override
    public void process(Exchange exchange) {
        if (isOver) {
            exchange.setRouteStop(true);
        }
    }

    private void release() {
        for (Runnable waiting : getQueue().toArray(new Runnable[0])) {
            if (remove(waiting)) {
                waiting.run();
            }
        }
    }
}
