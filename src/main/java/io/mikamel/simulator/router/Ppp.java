package io.mikamel.simulator.router;

import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The PPP service of a router: secrets, profiles, and the sessions of PPPoE clients. Guarded by the router's lock. */
public final class Ppp {

    private final ItemTable secrets = ItemTable.named();
    private final ItemTable profiles = ItemTable.named();
    private final Table<PppSession> active = new Table<>(1);
    private final Table<PppSession> interfaces = new Table<>(0xF00000);
    private final Map<String, List<PppSession>> byUser = new HashMap<>();
    private final Map<String, PppSession> byInterface = new HashMap<>();
    private final RouterTime time;
    private final LogBook log;
    private final Addresses addresses;
    private final Table<PppSession> queues;
    private long sessionNumber = 0x8110_0000L;

    /** @param queues the dynamic simple queues, whose ids are shared with those of others */
    Ppp(RouterTime time, LogBook log, Addresses addresses, Table<PppSession> queues) {
        this.time = time;
        this.log = log;
        this.addresses = addresses;
        this.queues = queues;
    }

    public ItemTable secrets() {
        return secrets;
    }

    public ItemTable profiles() {
        return profiles;
    }

    public Table<PppSession> active() {
        return active;
    }

    public Table<PppSession> interfaces() {
        return interfaces;
    }

    public Table<PppSession> queues() {
        return queues;
    }

    public List<PppSession> sessions(String user) {
        return List.copyOf(byUser.getOrDefault(user, List.of()));
    }

    public Optional<PppSession> onInterface(String name) {
        return Optional.ofNullable(byInterface.get(name));
    }

    /** False if the client is refused: unknown or disabled name, no address, or a fixed address in use. */
    public boolean connect(PppDial dial) {
        Optional<Item> secret = secrets.withKey(dial.user());
        if (secret.isEmpty() && dial.radiusRate().isEmpty()) {
            return refuse(dial, "user " + dial.user() + " authentication failed");
        }
        if (secret.filter(item -> item.is("disabled")).isPresent()) {
            return refuse(dial, "user " + dial.user() + " is disabled");
        }
        Item profile = profile(secret);
        if (allowsOne(profile)) {
            sessions(dial.user()).forEach(session -> end(session, "peer-request"));
        }
        OptionalLong address = address(dial.user(), secret, profile);
        if (address.isEmpty()) {
            return refuse(dial, "could not determine remote address, using 0.0.0.0");
        }
        begin(session(dial, secret, profile, address.getAsLong()));
        return true;
    }

    /** @param reason what the secret keeps as last-disconnect-reason */
    public void end(PppSession session, String reason) {
        active.remove(session.activeId());
        interfaces.remove(session.interfaceId());
        session.queueId().ifPresent(queues::remove);
        byInterface.remove(session.interfaceName());
        byUser.computeIfPresent(session.user(), (user, sessions) -> without(sessions, session));
        addresses.giveBack(session.address());
        if (!session.radius()) {
            secrets.withKey(session.user()).ifPresent(secret -> keep(secret, session, reason));
        }
        log.write("pppoe,ppp,info,account", session.user() + " logged out");
    }

    /** Ids of dynamic rows begin anew; session-ids go on, so that they tell sessions apart. */
    void restart() {
        active.restart();
        interfaces.restart();
        queues.restart();
    }

    private static List<PppSession> without(List<PppSession> sessions, PppSession session) {
        sessions.remove(session);
        return sessions.isEmpty() ? null : sessions;
    }

    private void keep(Item secret, PppSession session, String reason) {
        secret.put("last-logged-out", time.text(time.now()));
        secret.put("last-caller-id", session.callerId());
        secret.put("last-disconnect-reason", reason);
        secrets.table().touched(secret.id());
    }

    private boolean refuse(PppDial dial, String why) {
        log.write("pppoe,ppp,error", "<" + dial.mac() + ">: " + why);
        return false;
    }

    private Item profile(Optional<Item> secret) {
        return secret.flatMap(item -> profiles.withKey(item.text("profile")))
                .orElseGet(() -> profiles.withKey("default").orElseThrow());
    }

    private boolean allowsOne(Item profile) {
        String own = profile.text("only-one");
        String rule = own.equals("default")
                ? profiles.withKey("default").orElseThrow().text("only-one")
                : own;
        return rule.equals("yes");
    }

    /** A single address beats a pool, whichever level it is on (manual, "PPP"). */
    private OptionalLong address(String user, Optional<Item> secret, Item profile) {
        String own = secret.map(item -> item.text("remote-address")).orElse("");
        String shared = profile.text("remote-address");
        for (String single : List.of(own, shared)) {
            OptionalLong address = Ipv4.parse(single);
            if (address.isPresent()) {
                return addresses.take(address.getAsLong(), user, "PPP") ? address : OptionalLong.empty();
            }
        }
        return addresses.borrow(own.isEmpty() ? shared : own, user, "PPP");
    }

    private PppSession session(PppDial dial, Optional<Item> secret, Item profile, long address) {
        Optional<RateLimit> rate = RateLimit.parse(
                dial.radiusRate().filter(text -> secret.isEmpty()).orElse(profile.text("rate-limit")));
        return new PppSession(
                active.nextId(),
                interfaces.nextId(),
                rate.map(limit -> queues.nextId()),
                dial.user(),
                "pppoe",
                dial.mac(),
                address,
                interfaceName(dial.user()),
                sessionNumber++,
                time.now(),
                rate,
                new RateLimit.Pair(limit(secret, "limit-bytes-in"), limit(secret, "limit-bytes-out")),
                secret.isEmpty(),
                secret.map(item -> item.text("comment")).orElse(""),
                new Traffic());
    }

    private static long limit(Optional<Item> secret, String name) {
        return secret.map(item -> Long.parseLong(item.text(name))).orElse(0L);
    }

    /** A second session of one user has a number behind the name. */
    private String interfaceName(String user) {
        String name = "<pppoe-" + user + ">";
        for (int i = 1; byInterface.containsKey(name); i++) {
            name = "<pppoe-" + user + "-" + i + ">";
        }
        return name;
    }

    private void begin(PppSession session) {
        byUser.computeIfAbsent(session.user(), user -> new ArrayList<>(1)).add(session);
        byInterface.put(session.interfaceName(), session);
        interfaces.put(session.interfaceId(), session);
        active.put(session.activeId(), session);
        session.queueId().ifPresent(id -> queues.put(id, session));
        log.write(
                "pppoe,ppp,info,account",
                session.user() + " logged in, " + Ipv4.text(session.address()) + " from " + session.callerId());
    }
}
