package io.mikamel.component;

import io.mikamel.pool.Lane;
import io.mikamel.pool.Lease;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one router's menu listened to: opens, re-opens with exponential backoff, and tells what changed. Thread-safe by its
 * monitor; it has no thread of its own.
 *
 * <p>A route that falls far behind ends the listen; it is opened anew when all is delivered, and the snapshot then says
 * what happened meanwhile.
 */
final class RouterListen implements ListenSession.Owner {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LAST_RETRY = Duration.ofSeconds(60);
    private static final Duration RETRY_OF_REFUSED = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_UNDELIVERED = 20_000;

    private final RouterTarget target;
    private final RouterOsEndpoint endpoint;
    private final CommandTemplate template;
    private final Reports reports;
    private final ListenedTable table;
    private final EventQueue queue;
    private Optional<ListenSession> session = Optional.empty();
    private Optional<Future<?>> retry = Optional.empty();
    private boolean isWanted;
    private boolean isOpening;
    private int failures;

    /** Where events and failures go. */
    interface Reports {
        void deliver(RouterTarget router, RouterEvent event, Runnable done);

        /** @param isNews whether the listen was well before */
        void failed(RouterTarget router, RouterOsException failure, boolean isNews, Duration untilRetry);

        void recovered(RouterTarget router);
    }

    RouterListen(RouterTarget target, RouterOsEndpoint endpoint, CommandTemplate template, Reports reports) {
        this.target = target;
        this.endpoint = endpoint;
        this.template = template;
        this.reports = reports;
        table = new ListenedTable(endpoint.getComponent().codePage());
        queue = new EventQueue(workers(), (event, done) -> reports.deliver(target, event, done));
    }

    RouterTarget target() {
        return target;
    }

    private Executor workers() {
        return endpoint.getComponent().workerThreads();
    }

    private ScheduledExecutorService timer() {
        return endpoint.getComponent().timer();
    }

    /** Opens the listen, unless it is open; goes on delivering. */
    void open() {
        synchronized (this) {
            isWanted = true;
        }
        queue.resume();
        attempt();
    }

    /** Cancels the listen and delivers no more, but remembers what was told. */
    void suspend() {
        queue.pause();
        stop();
    }

    /** Cancels the listen and forgets what was not delivered. */
    void close() {
        stop();
        queue.clear();
    }

    private void stop() {
        Optional<ListenSession> open;
        synchronized (this) {
            isWanted = false;
            retry.ifPresent(future -> future.cancel(false));
            retry = Optional.empty();
            open = session;
            session = Optional.empty();
        }
        open.ifPresent(ListenSession::close);
    }

    private void attempt() {
        synchronized (this) {
            if (!isWanted || isOpening || session.isPresent()) {
                return;
            }
            isOpening = true;
            retry = Optional.empty();
        }
        endpoint.getComponent()
                .connections()
                .request(
                        target.address(),
                        Lane.LISTEN,
                        endpoint.getConfiguration().getTimeout())
                .whenComplete((lease, failure) -> {
                    if (failure == null) {
                        begin(lease);
                    } else {
                        notOpened((RouterOsException) failure);
                    }
                });
    }

    private void begin(Lease lease) {
        ListenSession opened = new ListenSession(lease, this);
        boolean isStillWanted;
        synchronized (this) {
            isOpening = false;
            isStillWanted = isWanted;
            session = isWanted ? Optional.of(opened) : Optional.empty();
        }
        if (isStillWanted) {
            opened.begin(template, endpoint.getConfiguration().getTimeout());
        } else {
            lease.close();
        }
    }

    private void notOpened(RouterOsException failure) {
        synchronized (this) {
            isOpening = false;
        }
        retryAfter(failure);
    }

    @Override
    public synchronized void snapshot(List<Row> rows, List<Row> changesSince) {
        if (failures > 0) {
            failures = 0;
            reports.recovered(target);
        }
        List<RouterEvent> events = new ArrayList<>(table.replace(rows));
        events.addAll(table.changes(changesSince));
        queue.add(events);
    }

    @Override
    public synchronized void change(Row row) {
        table.change(row)
                .map(event -> queue.add(List.of(event)))
                .filter(size -> size > MOST_UNDELIVERED + table.size())
                .flatMap(tooMany -> session)
                .ifPresent(behind -> endpoint.getComponent().onWorker(() -> catchUp(behind)));
    }

    private void catchUp(ListenSession behind) {
        synchronized (this) {
            if (session.filter(behind::equals).isEmpty()) {
                return;
            }
            session = Optional.empty();
            isOpening = true;
        }
        behind.close();
        queue.whenEmpty(() -> {
            synchronized (this) {
                isOpening = false;
            }
            attempt();
        });
    }

    @Override
    public void ended(ListenSession ended, RouterOsException why) {
        synchronized (this) {
            if (session.filter(ended::equals).isEmpty()) {
                return;
            }
            session = Optional.empty();
        }
        retryAfter(why);
    }

    private void retryAfter(RouterOsException failure) {
        boolean isNews;
        Duration untilRetry;
        synchronized (this) {
            if (!isWanted) {
                return;
            }
            failures++;
            isNews = failures == 1;
            untilRetry = delay(failure);
            retry = schedule(untilRetry);
        }
        endpoint.getComponent().onWorker(() -> reports.failed(target, failure, isNews, untilRetry));
    }

    private Optional<Future<?>> schedule(Duration delay) {
        try {
            return Optional.of(timer().schedule(this::attempt, delay.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            // the component has stopped
            isWanted = false;
            return Optional.empty();
        }
    }

    /** Doubling, but not before the pool would try at all. */
    private Duration delay(RouterOsException failure) {
        long doubled = FIRST_RETRY.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        long own = failure.isRetryable() ? Math.min(doubled, LAST_RETRY.toMillis()) : RETRY_OF_REFUSED.toMillis();
        long pools = endpoint.getComponent()
                .connections()
                .retryIn(target.address(), Lane.LISTEN)
                .map(Duration::toMillis)
                .orElse(0L);
        long jitter = ThreadLocalRandom.current().nextLong(FIRST_RETRY.toMillis() / 5);
        return Duration.ofMillis(Math.max(own, pools) + jitter);
    }
}
