package io.mikamel.component;

import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to a menu of one router, or of every enabled router of the inventory as it changes. Thread-safe by its monitor.
 *
 * <p>Each exchange has the headers {@code CamelRouterOsRouter} and {@code CamelRouterOsEvent}; those of one router come in
 * order, one at a time:
 *
 * <ul>
 *   <li>{@code snapshot}, body {@link io.mikamel.wire.Row}: a row that is there when the listen is opened or re-opened;
 *   <li>{@code complete}, body list of rows: all of that snapshot, so that an empty menu is told too;
 *   <li>{@code added}, {@code changed}, body row: the whole row, what changed merged into what was known;
 *   <li>{@code removed}, body row: as it was last known; also for rows that went while the listen was closed,
 *       which have the header {@code CamelRouterOsMissed}.
 * </ul>
 *
 * <p>A router that fails or leaves the inventory removes nothing.
 */
final class RouterOsConsumer extends DefaultConsumer implements Suspendable, RouterListen.Reports {

    private static final Logger LOG = LoggerFactory.getLogger(RouterOsConsumer.class);

    private final RouterOsEndpoint endpoint;
    private final CommandTemplate template;
    private final Map<String, RouterListen> listens = new LinkedHashMap<>();
    private boolean isListening;
    private Optional<AutoCloseable> subscription = Optional.empty();

    RouterOsConsumer(RouterOsEndpoint endpoint, Processor processor, CommandTemplate template) {
        super(endpoint, processor);
        setExceptionHandler(new ListenFailures(getExceptionHandler()));
        this.endpoint = endpoint;
        this.template = template;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        synchronized (listens) {
            isListening = true;
        }
        Optional<RouterAddress> host = endpoint.host();
        if (host.isPresent()) {
            listen(() -> List.of(new RouterTarget(host.get().hostAndPort(), host.get())));
            return;
        }
        if (endpoint.getConfiguration().getRouter() == null) {
            throw new IllegalArgumentException(
                    "%s: a consumer wants option router (a name or *) or host".formatted(endpoint.getPath()));
        }
        RouterInventory inventory = endpoint.inventory();
        every(inventory); // an unknown source must not start anything
        if (subscription.isEmpty()) {
            subscription = Optional.of(inventory.onChange(this::inventoryChanged));
        }
        listen(() -> wanted(inventory));
    }

    @Override
    protected void doStop() throws Exception {
        closeSubscription();
        synchronized (listens) {
            isListening = false;
            listens.values().forEach(RouterListen::close);
            listens.clear();
        }
        super.doStop();
    }

    @Override
    protected void doSuspend() throws Exception {
        closeSubscription();
        synchronized (listens) {
            isListening = false;
            listens.values().forEach(RouterListen::suspend);
        }
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        doStart();
        synchronized (listens) {
            listens.values().forEach(RouterListen::open);
        }
    }

    private void closeSubscription() throws Exception {
        Optional<AutoCloseable> open = subscription;
        subscription = Optional.empty();
        if (open.isPresent()) {
            open.get().close();
        }
    }

    /** Told on any thread, which is not kept waiting. */
    private void inventoryChanged() {
        endpoint.getComponent().onWorker(() -> listen(() -> wanted(endpoint.inventory())));
    }

    private List<RouterTarget> wanted(RouterInventory inventory) {
        String router = endpoint.getConfiguration().getRouter();
        Stream<RouterDefinition> named = router.equals(RouterOsEndpoint.EVERY_ROUTER)
                ? every(inventory).stream()
                : inventory.find(router).stream();
        return named.filter(RouterDefinition::enabled)
                .map(definition -> new RouterTarget(definition.name(), definition.address()))
                .toList();
    }

    private List<RouterDefinition> every(RouterInventory inventory) {
        return Optional.ofNullable(endpoint.getConfiguration().getSource())
                .map(inventory::having)
                .orElseGet(inventory::all);
    }

    /**
     * Ends the listens of routers that are gone or have another address, begins those that are missing. What is wanted is
     * asked under the monitor, so that of two changes the later one counts, and nothing begins after a stop.
     */
    private void listen(Supplier<List<RouterTarget>> now) {
        synchronized (listens) {
            if (!isListening) {
                return;
            }
            List<RouterTarget> wanted = now.get();
            listens.values().removeIf(listen -> {
                boolean isUnwanted = !wanted.contains(listen.target());
                if (isUnwanted) {
                    listen.close();
                }
                return isUnwanted;
            });
            wanted.forEach(target -> listens.computeIfAbsent(target.name(), name -> opened(target)));
        }
    }

    private RouterListen opened(RouterTarget target) {
        RouterListen listen = new RouterListen(target, endpoint, template, this);
        listen.open();
        return listen;
    }

    @Override
    public void deliver(RouterTarget router, RouterEvent event, Runnable done) {
        Exchange exchange = createExchange(true);
        exchange.getMessage().setHeader(RouterOsConstants.ROUTER, router.name());
        exchange.getMessage().setHeader(RouterOsConstants.EVENT, event.kind().header());
        if (event.isMissed()) {
            exchange.getMessage().setHeader(RouterOsConstants.MISSED, true);
        }
        exchange.getMessage().setBody(event.body());
        getAsyncProcessor().process(exchange, doneSync -> {
            try {
                Optional.ofNullable(exchange.getException()).ifPresent(failure -> getExceptionHandler()
                        .handleException("event of router " + router.name(), exchange, failure));
            } finally {
                done.run();
            }
        });
    }

    @Override
    public void failed(RouterTarget router, RouterOsException failure, boolean isNews, Duration untilRetry) {
        String message = "listening to %s on %s failed, next try in %d s"
                .formatted(endpoint.getPath(), router.name(), untilRetry.toSeconds());
        if (isNews) {
            getExceptionHandler().handleException(message, failure);
        } else {
            LOG.debug("{}: {}", message, failure.getMessage());
        }
    }

    @Override
    public void recovered(RouterTarget router) {
        LOG.info("listening to {} on {} again", endpoint.getPath(), router.name());
    }
}
