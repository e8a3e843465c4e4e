package io.mikamel.app;

import io.mikamel.outbox.EffectChunk;
import io.mikamel.outbox.Effects;
import io.mikamel.outbox.OutboxScheduler;
import io.mikamel.outbox.RouterDrain;
import io.mikamel.settings.Settings;
import io.mikamel.store.OutboxStore;
import java.time.Clock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RuntimeCamelException;

/** The outbox and the glue between its scheduler and its route. Thread-safe: a signal may stop what is being started. */
final class OutboxParts implements AutoCloseable {

    private static final String ROUTE = "direct:apply-effects";

    private final Settings settings;
    private final DataSource database;
    private final Clock clock;
    private final OutboxStore store;
    private final Effects effects;
    private OutboxScheduler scheduler;
    private ProducerTemplate template;

    OutboxParts(Settings settings, DataSource database, Clock clock) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.store = new OutboxStore(database);
        this.effects = new Effects(store, clock);
    }

    Effects effects() {
        return effects;
    }

    synchronized void start(CamelContext camel) {
        template = camel.createProducerTemplate();
        RouterDrain drain = new RouterDrain(
                store, effects, settings.outbox().chunk(), settings.outbox().pause(), clock);
        scheduler = new OutboxScheduler(
                database, store, drain, this::apply, settings.routers().parallel(), clock);
        scheduler.start();
    }

    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.close();
            scheduler = null;
            template.stop();
        }
    }

    private void apply(EffectChunk chunk) {
        Exchange exchange =
                template.request(ROUTE, request -> request.getMessage().setBody(chunk));
        if (exchange.getException() != null) {
            throw RuntimeCamelException.wrapRuntimeCamelException(exchange.getException());
        }
    }
}
