package io.mikamel.simulator.router;

import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The hotspot of a router: users, profiles, servers, hosts, cookies and who is logged in. Guarded by the router's lock. */
public final class Hotspot {

    private final ItemTable users = new ItemTable(1, user -> key(user.text("server"), user.text("name")));
    private final ItemTable profiles = ItemTable.named();
    private final ItemTable servers = ItemTable.named();
    private final Table<HotspotSession> active = new Table<>(1);
    private final Table<Host> hosts = new Table<>(1);
    private final Table<Cookie> cookies = new Table<>(1);
    private final Map<String, Long> cookieIds = new HashMap<>();
    private final Map<Long, HotspotUsage> usages = new HashMap<>();
    private final RouterTime time;
    private final LogBook log;
    private final Addresses addresses;
    private final Table<HotspotSession> queues;

    Hotspot(RouterTime time, LogBook log, Addresses addresses, Table<HotspotSession> queues) {
        this.time = time;
        this.log = log;
        this.addresses = addresses;
        this.queues = queues;
    }

    public ItemTable users() {
        return users;
    }

    public ItemTable profiles() {
        return profiles;
    }

    public ItemTable servers() {
        return servers;
    }

    public Table<HotspotSession> active() {
        return active;
    }

    public Table<Host> hosts() {
        return hosts;
    }

    public Table<Cookie> cookies() {
        return cookies;
    }

    public Table<HotspotSession> queues() {
        return queues;
    }

    public HotspotUsage usage(long userId) {
        return usages.computeIfAbsent(userId, id -> new HotspotUsage(time));
    }

    public void forgetUsage(long userId) {
        usages.remove(userId);
    }

    public void resetCounters(long userId) {
        usage(userId).reset();
    }

    /** What a user had used before this router was looked at first. */
    public void used(long userId, Traffic before, Duration uptime) {
        usage(userId).used(before, uptime);
    }

    /** The user of that name on the hotspot's server, or on all servers. */
    public Optional<Item> user(String name) {
        return users.withKey(key(server(), name)).or(() -> users.withKey(key("", name)));
    }

    public List<HotspotSession> sessions(String user) {
        return active.rows().stream()
                .filter(session -> session.user().equals(user))
                .toList();
    }

    /** Whether a device may log in without a password; a cookie that has expired is gone. */
    public boolean hasCookie(String mac) {
        Optional<Long> id = Optional.ofNullable(cookieIds.get(mac));
        id.flatMap(cookies::get)
                .filter(cookie -> cookie.expires().isBefore(time.now()))
                .ifPresent(cookie -> removeCookie(id.orElseThrow()));
        return cookieIds.containsKey(mac);
    }

    public void removeCookie(long id) {
        cookies.get(id).ifPresent(cookie -> cookieIds.remove(cookie.mac()));
        cookies.remove(id);
    }

    /** False if the device is not let in: unknown or disabled user, used up, too many devices, no address. */
    public boolean login(HotspotLogin login) {
        Optional<Item> user = user(login.user()).filter(item -> !item.is("disabled"));
        if (user.isEmpty()) {
            return refuse(login, "invalid username or password");
        }
        Item profile = profiles.withKey(user.get().text("profile"))
                .orElseGet(() -> profiles.withKey("default").orElseThrow());
        if (isFull(user.get(), profile)) {
            return refuse(login, "no more sessions are allowed for user " + login.user());
        }
        Optional<Duration> left = left(user.get(), profile);
        if (left.filter(time -> time.isZero() || time.isNegative()).isPresent()) {
            return refuse(login, "user " + login.user() + " has reached uptime limit");
        }
        OptionalLong address = address(user.get(), profile);
        if (address.isEmpty()) {
            return refuse(login, "no address from pool");
        }
        begin(session(login, user.get(), profile, left, address.getAsLong()), profile);
        return true;
    }

    /** Ids of dynamic rows begin anew; cookies are kept, and so are their ids. */
    void restart() {
        active.restart();
        hosts.restart();
        queues.restart();
    }

    public void end(HotspotSession session, String reason) {
        active.remove(session.activeId());
        hosts.remove(session.hostId());
        session.queueId().ifPresent(queues::remove);
        addresses.giveBack(session.address());
        session.userId().ifPresent(id -> usage(id).end(session));
        log.write(
                "hotspot,account,info,debug",
                session.user() + " (" + Ipv4.text(session.address()) + "): logged out: " + reason);
    }

    /** How long a session may still last; empty without a limit. */
    public Optional<Duration> left(HotspotSession session) {
        return session.mayLast().map(limit -> limit.minus(time.since(session.since())));
    }

    /** Whether what the user was sold is used up. */
    public boolean isOver(HotspotSession session) {
        return left(session).filter(rest -> rest.isZero() || rest.isNegative()).isPresent()
                || session.userId()
                        .flatMap(id -> users.table().get(id))
                        .filter(this::hasUsedItsBytes)
                        .isPresent();
    }

    private boolean hasUsedItsBytes(Item user) {
        HotspotUsage usage = usage(user.id());
        return exceeds(user, "limit-bytes-in", usage.uploaded())
                || exceeds(user, "limit-bytes-out", usage.downloaded())
                || exceeds(user, "limit-bytes-total", usage.uploaded() + usage.downloaded());
    }

    private static boolean exceeds(Item user, String limit, long used) {
        long most = user.get(limit).map(Long::parseLong).orElse(0L);
        return most > 0 && used >= most;
    }

    private boolean refuse(HotspotLogin login, String why) {
        log.write("hotspot,info,debug", login.user() + " (" + login.mac() + "): login failed: " + why);
        return false;
    }

    private boolean isFull(Item user, Item profile) {
        String shared = profile.get("shared-users").orElse("unlimited");
        return !shared.equals("unlimited") && usage(user.id()).live().size() >= Long.parseLong(shared);
    }

    private Optional<Duration> left(Item user, Item profile) {
        Optional<Duration> perSession = profile.get("session-timeout").flatMap(Durations::parse);
        Optional<Duration> inAll = user.get("limit-uptime")
                .flatMap(Durations::parse)
                .filter(limit -> !limit.isZero())
                .map(limit -> limit.minus(usage(user.id()).uptime()));
        return Stream.of(perSession, inAll).flatMap(Optional::stream).min(Duration::compareTo);
    }

    private OptionalLong address(Item user, Item profile) {
        OptionalLong fixed = Ipv4.parse(user.text("address"));
        if (fixed.isPresent()) {
            return addresses.take(fixed.getAsLong(), user.text("name"), "Hotspot") ? fixed : OptionalLong.empty();
        }
        String pool = profile.get("address-pool")
                .filter(name -> !name.equals("none"))
                .or(() -> firstServer().flatMap(server -> server.get("address-pool")))
                .orElse("");
        return addresses.borrow(pool, user.text("name"), "Hotspot");
    }

    private HotspotSession session(HotspotLogin login, Item user, Item profile, Optional<Duration> left, long address) {
        Optional<RateLimit> rate = RateLimit.parse(profile.text("rate-limit"));
        return new HotspotSession(
                active.nextId(),
                hosts.nextId(),
                rate.map(limit -> queues.nextId()),
                Optional.of(user.id()),
                login.user(),
                server(),
                address,
                login.mac(),
                login.by(),
                time.now(),
                left,
                profile.text("idle-timeout"),
                profile.text("keepalive-timeout"),
                rate,
                new Traffic());
    }

    private void begin(HotspotSession session, Item profile) {
        session.userId().ifPresent(id -> usage(id).begin(session));
        hosts.put(
                session.hostId(),
                new Host(session.mac(), session.address(), session.server(), session.since(), true, session.traffic()));
        active.put(session.activeId(), session);
        session.queueId().ifPresent(id -> queues.put(id, session));
        if (profile.is("add-mac-cookie") && !hasCookie(session.mac())) {
            addCookie(
                    session, Durations.parse(profile.text("mac-cookie-timeout")).orElse(Duration.ofDays(3)));
        }
        log.write("hotspot,account,info,debug", session.user() + " (" + Ipv4.text(session.address()) + "): logged in");
    }

    private void addCookie(HotspotSession session, Duration valid) {
        long id = cookies.nextId();
        cookieIds.put(session.mac(), id);
        cookies.put(id, new Cookie(session.user(), session.mac(), time.now().plus(valid)));
    }

    private Optional<Item> firstServer() {
        return servers.table().rows().stream().findFirst();
    }

    private String server() {
        return firstServer().map(server -> server.text("name")).orElse("hotspot1");
    }

    private static String key(String server, String name) {
        return (server.equals("all") ? "" : server) + "\n" + name;
    }
}
