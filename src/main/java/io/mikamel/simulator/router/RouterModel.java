package io.mikamel.simulator.router;

import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.PropertyOrder;
import io.mikamel.simulator.row.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One router in memory. Everything in it is guarded by its one lock, held for a command or for one part of a long print, and
 * never while a socket is written to.
 */
public final class RouterModel {

    private static final Duration UP_AT_START = Duration.ofHours(167).plusMinutes(19);

    private final ReentrantLock lock = new ReentrantLock();
    private final Site site;
    private final Dialect dialect;
    private final Board board;
    private final RouterTime time;
    private final LogBook log;
    private final Addresses addresses = new Addresses();
    private final Ppp ppp;
    private final Hotspot hotspot;
    private final Leases leases;
    private final Accounts accounts;
    private final Ports ports = new Ports();
    private final ItemTable services = new ItemTable(1, service -> service.text("name"));
    private Habits habits = new Habits(new PropertyOrder(1), false);
    private SessionListener listener = SessionListener.NOBODY;
    private String identity;
    private Instant bootedAt;

    public RouterModel(String identity, Site site, Dialect dialect, Board board, RouterTime time) {
        this.identity = identity;
        this.site = site;
        this.time = time;
        this.dialect = dialect;
        this.board = board;
        log = new LogBook(time);
        ppp = new Ppp(time, log, addresses, new Table<>(0x1000_0000));
        hotspot = new Hotspot(time, log, addresses, new Table<>(0x2000_0000));
        leases = new Leases(time);
        accounts = new Accounts(time);
        bootedAt = time.now().minus(UP_AT_START);
    }

    public <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    public void locked(Runnable action) {
        locked(() -> {
            action.run();
            return null;
        });
    }

    public Dialect dialect() {
        return dialect;
    }

    public Site site() {
        return site;
    }

    public Habits habits() {
        return habits;
    }

    public void habits(Habits habits) {
        this.habits = habits;
    }

    public Board board() {
        return board;
    }

    public RouterTime time() {
        return time;
    }

    public LogBook log() {
        return log;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Ppp ppp() {
        return ppp;
    }

    public Hotspot hotspot() {
        return hotspot;
    }

    public Leases leases() {
        return leases;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Ports ports() {
        return ports;
    }

    public ItemTable services() {
        return services;
    }

    public String identity() {
        return identity;
    }

    public void rename(String name) {
        identity = name;
    }

    public Duration uptime() {
        return time.since(bootedAt);
    }

    /** Whatever is under way moves on: traffic flows, and what is used up ends. */
    public void pass(Duration duration) {
        ppp.active().rows().forEach(session -> session.traffic().pass(duration));
        hotspot.active().rows().forEach(session -> session.traffic().pass(duration));
        ports.carry(
                Traffic.sum(ppp.active().rows().stream().map(PppSession::traffic)),
                Traffic.sum(hotspot.active().rows().stream().map(HotspotSession::traffic)));
        ports.pass(duration);
        endWhatIsOver();
    }

    /** Who is told of clients that lose their session. */
    public void listener(SessionListener listener) {
        this.listener = listener;
    }

    /** Ends a session against its client's will, as {@code /ppp/active/remove} does. */
    public void kick(PppSession session) {
        ppp.end(session, "hung-up");
        listener.pppLost(session);
    }

    public void kick(HotspotSession session) {
        hotspot.end(session, "admin reset");
        listener.hotspotLost(session);
    }

    /**
     * Every session is gone, and with it what its counters told; stored rows and hotspot totals stay. Dynamic rows get the
     * ids of earlier ones again.
     */
    public void reboot() {
        List.copyOf(ppp.active().rows()).forEach(this::kick);
        List.copyOf(hotspot.active().rows()).forEach(this::kick);
        ports.restart();
        ppp.restart();
        hotspot.restart();
        addresses.used().restart();
        accounts.sessions().restart();
        log.restart();
        bootedAt = time.now();
        log.write("system,info", "router rebooted");
    }

    private void endWhatIsOver() {
        hotspot.active().rows().stream()
                .filter(hotspot::isOver)
                .toList()
                .forEach(session -> hotspot.end(session, "session timeout"));
        ppp.active().rows().stream()
                .filter(RouterModel::isOver)
                .toList()
                .forEach(session -> ppp.end(session, "traffic-limit-reached"));
    }

    private static boolean isOver(PppSession session) {
        RateLimit.Pair limits = session.limits();
        return limits.rx() > 0 && session.traffic().uploaded() >= limits.rx()
                || limits.tx() > 0 && session.traffic().downloaded() >= limits.tx();
    }
}
