package io.mikamel.sessions;

import io.mikamel.domain.SystemResource;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.mapping.HotspotSessionSightMapper;
import io.mikamel.mapping.InterfaceCounterMapper;
import io.mikamel.mapping.PppSessionSightMapper;
import io.mikamel.mapping.SystemResourceMapper;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;

/** Bean {@code sessionReadings}: gathers the prints of one router into one sight of its sessions. Thread-safe. */
public final class SessionReadings {

    /** Exchange property that holds the {@link SightDraft}. */
    public static final String DRAFT = "sight";

    private final WatchedTypes watched;
    private final Moments moments;

    public SessionReadings(WatchedTypes watched, Moments moments) {
        this.watched = watched;
        this.moments = moments;
    }

    public SightDraft begin(@Body String router) {
        return new SightDraft(router, watched.of(router), moments.now());
    }

    /** How long the router has run: by that its sessions are told apart from those before a reboot. */
    public void uptime(@Body List<Row> rows, @ExchangeProperty(DRAFT) SightDraft draft) {
        SystemResource resource = new SystemResourceMapper()
                .map(rows).values().stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "router %s: /system/resource is empty".formatted(draft.router())));
        draft.begin(moments.now(), resource.uptime());
    }

    public void ppp(@Body List<Row> rows, @ExchangeProperty(DRAFT) SightDraft draft) {
        draft.ppp(new PppSessionSightMapper().map(rows).values());
    }

    public void interfaces(@Body List<Row> rows, @ExchangeProperty(DRAFT) SightDraft draft) {
        draft.interfaces(new InterfaceCounterMapper().map(rows).values());
    }

    public void hotspot(@Body List<Row> rows, @ExchangeProperty(DRAFT) SightDraft draft) {
        draft.hotspot(new HotspotSessionSightMapper().map(rows).values());
    }

    /** Whether a trap is about the menu itself, as on a router without the hotspot package. */
    public boolean isMenuMissing(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        return cause instanceof RouterOsTrapException trap
                && trap.trapMessage().orElse("").startsWith("no such command");
    }

    public void withoutHotspot(@ExchangeProperty(DRAFT) SightDraft draft) {
        draft.withdraw(AccountType.HOTSPOT);
    }

    /** Everything was answered. */
    public RouterSight complete(@ExchangeProperty(DRAFT) SightDraft draft) {
        return draft.sight(moments.now());
    }
}
