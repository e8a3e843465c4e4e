package io.mikamel.shaping;

import io.mikamel.domain.Service;
import io.mikamel.mapping.DhcpLeaseMapper;
import io.mikamel.mapping.HotspotActiveMapper;
import io.mikamel.mapping.HotspotProfileMapper;
import io.mikamel.mapping.HotspotUserMapper;
import io.mikamel.mapping.PppActiveMapper;
import io.mikamel.mapping.PppProfileMapper;
import io.mikamel.mapping.PppSecretMapper;
import io.mikamel.mapping.SimpleQueueMapper;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;

/** Bean {@code readings}: gathers the prints of one router into a reading. Thread-safe. */
public final class RouterReadings {

    /** Exchange property that holds the {@link ReadingDraft}. */
    public static final String DRAFT = "reading";

    private final RouterSources sources;
    private final RouterStatuses statuses;
    private final Clock clock;

    public RouterReadings(RouterSources sources, RouterStatuses statuses, Clock clock) {
        this.sources = sources;
        this.statuses = statuses;
        this.clock = clock;
    }

    public ReadingDraft begin(@Body String router) {
        return new ReadingDraft(router, sources.sources(router), clock.instant());
    }

    public void pppSecrets(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.pppSecrets(new PppSecretMapper().map(rows));
    }

    public void pppProfiles(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.pppProfiles(new PppProfileMapper().map(rows));
    }

    public void pppSessions(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.pppSessions(new PppActiveMapper().map(rows));
    }

    public void hotspotUsers(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.hotspotUsers(new HotspotUserMapper().map(rows));
    }

    public void hotspotProfiles(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.hotspotProfiles(new HotspotProfileMapper().map(rows));
    }

    public void hotspotSessions(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.hotspotSessions(new HotspotActiveMapper().map(rows));
    }

    public void leases(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.leases(new DhcpLeaseMapper().map(rows));
    }

    public void queues(@Body List<Row> rows, @ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.queues(new SimpleQueueMapper().map(rows));
    }

    /** Whether a trap is about the menu itself, as on a router without the hotspot package. */
    public boolean isMenuMissing(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        return cause instanceof RouterOsTrapException trap
                && trap.trapMessage().orElse("").startsWith("no such command");
    }

    /** The router has no hotspot package: nothing was read, and nothing is proved by that. */
    public void withoutHotspot(@ExchangeProperty(DRAFT) ReadingDraft draft) {
        draft.withdraw(Service.HOTSPOT);
    }

    /** Everything was answered. */
    public TakenReading complete(@ExchangeProperty(DRAFT) ReadingDraft draft, @Header(Cycles.TRIGGER) String trigger) {
        statuses.answered(draft.router(), draft.startedAt(), draft.problems());
        return new TakenReading(draft.reading(), draft.startedAt(), !Cycles.CHANGE.equals(trigger));
    }

    /** Something was not answered, so nothing of it counts. */
    public RouterFailure failed(
            @ExchangeProperty(DRAFT) ReadingDraft draft, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        RouterFailure failure = new RouterFailure(draft.router(), draft.startedAt(), clock.instant(), reason(cause));
        statuses.failed(failure);
        return failure;
    }

    private static String reason(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
