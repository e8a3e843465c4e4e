package io.mikamel.shaping;

import io.mikamel.domain.RouterReading;
import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.support.SynchronizationAdapter;

/** Bean {@code cycles}: begins rounds over the routers, and turns what they gave into requests. Thread-safe. */
public final class Cycles {

    /** Header of an exchange that must write nothing. */
    public static final String DRY_RUN = "MikamelDryRun";

    /** Header that says what a reading is read for. */
    public static final String TRIGGER = "MikamelTrigger";

    /** A session began or ended; else a round. */
    public static final String CHANGE = "change";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final RouterInventory inventory;
    private final Clock clock;
    private final AtomicLong sequence = new AtomicLong();

    /** Routers that a round reads now. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    public Cycles(RouterInventory inventory, Clock clock) {
        this.inventory = inventory;
        this.clock = clock;
    }

    /** A round over every enabled router. */
    public Cycle begin() {
        List<String> routers = inventory.all().stream()
                .filter(RouterDefinition::enabled)
                .map(RouterDefinition::name)
                .toList();
        return new Cycle(nextId(), routers);
    }

    /** A round over every enabled router but those that an earlier round still waits for. */
    public Cycle due() {
        Cycle all = begin();
        return new Cycle(all.id(), all.routers().stream().filter(underWay::add).toList());
    }

    /** The router may be in the next round when this exchange is over, whatever becomes of it. */
    public void releaseWhenOver(@Body String router, Exchange exchange) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange over) {
                underWay.remove(router);
            }
        });
    }

    /** Readings that came in together, of a round or of routers on which somebody came or went. */
    public ShapingRequest gathered(@Body List<?> readings, @Header(TRIGGER) String trigger) {
        return request(nextId(), readings, !CHANGE.equals(trigger), false);
    }

    /** All readings and failures of a round that somebody waits for. */
    public ShapingRequest asked(@Body List<?> answers, @Header(DRY_RUN) Boolean dryRun) {
        return request(nextId(), answers, true, Boolean.TRUE.equals(dryRun));
    }

    private ShapingRequest request(String id, List<?> answers, boolean countsAsCycle, boolean dryRun) {
        List<RouterReading> readings = only(answers, RouterReading.class);
        return new ShapingRequest(id, readings, only(answers, RouterFailure.class), countsAsCycle, dryRun);
    }

    private static <T> List<T> only(List<?> answers, Class<T> type) {
        return answers.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private String nextId() {
        return "%s-%d".formatted(STAMP.format(clock.instant()), sequence.incrementAndGet());
    }
}
