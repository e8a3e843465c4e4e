package io.mikamel.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.mikamel.domain.outbox.RetryPause;
import io.mikamel.store.OutboxStore;
import io.mikamel.store.StoreException;
import io.mikamel.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives each router with effects that are due to one instance of Mikamel, through db-scheduler: an execution of it drains
 * one router. Started and closed by one thread; has threads of its own in between.
 */
public final class OutboxScheduler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxScheduler.class);

    private static final String TASK = "drain-router";

    /** How soon an effect that was written is seen. */
    private static final Duration SWEEP = Duration.ofMillis(500);

    private static final Duration POLLING = Duration.ofMillis(500);

    /** The routers of an instance that gives no sign of life four times are another's. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final OutboxStore store;
    private final Clock clock;
    private final CustomTask<Void> task;
    private final Scheduler scheduler;
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(OutboxScheduler::thread);
    private boolean isAway;

    /** @param parallel routers that are drained at once */
    public OutboxScheduler(
            DataSource source, OutboxStore store, RouterDrain drain, EffectRoute route, int parallel, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.task = Tasks.custom(TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(RetryPause.FIRST))
                .onDeadExecutionRevive()
                .execute((router, context) -> completion(drain, route, router.getId()));
        SchedulerBuilder builder = Scheduler.create(source, task);
        if (isH2(source)) {
            builder.jdbcCustomization(new H2Times());
        }
        this.scheduler = builder.schedulerName(named("mikamel-" + UUID.randomUUID()))
                .clock(clock::instant)
                .threads(parallel)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STOP)
                .enableImmediateExecution()
                .build();
    }

    public void start() {
        scheduler.start();
        sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Executions under way end first, for a while. */
    @Override
    public void close() {
        sweeper.shutdownNow();
        scheduler.stop();
    }

    /** Sees to it that every router on which something is due has an execution. */
    private void sweep() {
        try {
            Instant now = clock.instant();
            store.routersDue(now).forEach(router -> scheduleSoon(router, now));
            isAway = false;
        } catch (RuntimeException e) {
            tellOnce(e);
        }
    }

    /** One that waits too long was put there by a clock that has been set back since. */
    private void scheduleSoon(String router, Instant now) {
        TaskInstance<Void> instance = task.instance(router);
        if (!scheduler.scheduleIfNotExists(instance, now)) {
            scheduler
                    .getScheduledExecution(instance)
                    .filter(waiting -> !waiting.isPicked())
                    .filter(waiting -> waiting.getExecutionTime().isAfter(now.plus(RetryPause.LONGEST)))
                    .ifPresent(waiting -> scheduler.reschedule(instance, now));
        }
    }

    private static CompletionHandler<Void> completion(RouterDrain drain, EffectRoute route, String router) {
        return drain.drain(router, route)
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private void tellOnce(RuntimeException e) {
        if (!isAway && !sweeper.isShutdown()) {
            isAway = true;
            LOG.warn(
                    "the outbox cannot be read, effects wait: {}",
                    Reasons.of(e),
                    e instanceof StoreException ? null : e);
        }
    }

    private static boolean isH2(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new StoreUnavailableException("cannot ask the database what it is", e);
        }
    }

    private static SchedulerName named(String name) {
        return () -> name;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "outbox-sweep");
        thread.setDaemon(true);
        return thread;
    }
}
