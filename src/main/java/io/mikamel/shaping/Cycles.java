package io.mikamel.shaping;

import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Body;
import org.apache.camel.Header;

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

    /** Readings that came in together, of a round or of routers on which somebody came or went. */
    public ShapingRequest gathered(@Body List<TakenReading> readings) {
        return request(readings, false, false);
    }

    /** All readings and failures of a round that somebody waits for; none at all where no router is enabled. */
    public ShapingRequest asked(@Body Object answers, @Header(DRY_RUN) Boolean dryRun) {
        return request(answers instanceof List<?> list ? list : List.of(), true, Boolean.TRUE.equals(dryRun));
    }

    private ShapingRequest request(List<?> answers, boolean asked, boolean dryRun) {
        List<TakenReading> readings = only(answers, TakenReading.class);
        return new ShapingRequest(nextId(), readings, Set.of(), only(answers, RouterFailure.class), asked, dryRun);
    }

    private static <T> List<T> only(List<?> answers, Class<T> type) {
        return answers.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private String nextId() {
        return "%s-%d".formatted(STAMP.format(clock.instant()), sequence.incrementAndGet());
    }
}
