package io.mikamel.sessions;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.InterfaceCounter;
import io.mikamel.domain.session.Moment;
import io.mikamel.domain.session.PppCounters;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.domain.session.SeenSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What one exchange has read of one router's sessions so far. Belongs to that exchange alone. */
public final class SightDraft {

    private final String router;
    private final Set<AccountType> types;
    private Moment begun;
    private Duration uptime = Duration.ZERO;
    private List<SeenSession> ppp = List.of();
    private List<SeenSession> hotspot = List.of();
    private List<InterfaceCounter> interfaces = List.of();

    SightDraft(String router, Set<AccountType> types, Moment now) {
        this.router = router;
        this.types = types.isEmpty() ? EnumSet.noneOf(AccountType.class) : EnumSet.copyOf(types);
        this.begun = now;
    }

    public String router() {
        return router;
    }

    public boolean wantsPpp() {
        return types.contains(AccountType.PPPOE);
    }

    public boolean wantsHotspot() {
        return types.contains(AccountType.HOTSPOT);
    }

    void begin(Moment now, Duration routerUptime) {
        begun = now;
        uptime = routerUptime;
    }

    void ppp(List<SeenSession> sessions) {
        ppp = sessions;
    }

    void interfaces(List<InterfaceCounter> counters) {
        interfaces = counters;
    }

    void hotspot(List<SeenSession> sessions) {
        hotspot = sessions;
    }

    /** The router has no such menu: nothing was read, and nothing is proved by that. */
    void withdraw(AccountType type) {
        types.remove(type);
    }

    RouterSight sight(Moment now) {
        List<SeenSession> sessions = new ArrayList<>(PppCounters.join(ppp, interfaces));
        sessions.addAll(hotspot);
        return new RouterSight(router, begun, uptime, now.since(begun), types, sessions);
    }
}
