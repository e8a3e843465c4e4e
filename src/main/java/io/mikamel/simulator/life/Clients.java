package io.mikamel.simulator.life;

import io.mikamel.simulator.router.Hotspot;
import io.mikamel.simulator.router.HotspotLogin;
import io.mikamel.simulator.router.HotspotSession;
import io.mikamel.simulator.router.PppDial;
import io.mikamel.simulator.router.PppSession;
import io.mikamel.simulator.router.RateLimit;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.router.SessionListener;
import io.mikamel.simulator.router.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The devices of subscribers: they dial, redial within seconds when they lose their session, and log in again by cookie.
 * Guarded by the router's lock.
 */
public final class Clients implements SessionListener {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final RateLimit.Pair UNLIMITED = new RateLimit.Pair(100_000_000, 200_000_000);

    private final RouterModel router;
    private final Random random;
    private final Map<String, Subscriber> known = new HashMap<>();
    private final Map<Subscriber, Instant> redials = new LinkedHashMap<>();
    private int devices;

    public Clients(RouterModel router, Random random) {
        this.router = router;
        this.random = random;
        router.listener(this);
    }

    /** A hardware address that no other device has. */
    String newMac() {
        int number = ++devices;
        return "02:%02X:%02X:%02X:%02X:%02X"
                .formatted(
                        router.site().number() >> 8 & 0xFF,
                        router.site().number() & 0xFF,
                        number >> 16 & 0xFF,
                        number >> 8 & 0xFF,
                        number & 0xFF);
    }

    void know(Subscriber subscriber) {
        known.put(subscriber.user(), subscriber);
    }

    /** A PPP secret's or hotspot user's device asks for a session; false if it is refused. */
    public boolean connect(String user) {
        Subscriber.Kind kind =
                router.ppp().secrets().withKey(user).isPresent() ? Subscriber.Kind.PPP : Subscriber.Kind.HOTSPOT;
        return connect(known.computeIfAbsent(user, name -> new Subscriber(name, kind, newMac(), "")));
    }

    /** @param rateLimit what RADIUS answers, empty text for none */
    public boolean connectByRadius(String user, String rateLimit) {
        Subscriber subscriber = new Subscriber(user, Subscriber.Kind.RADIUS, newMac(), rateLimit);
        know(subscriber);
        return connect(subscriber);
    }

    boolean connect(Subscriber subscriber) {
        redials.remove(subscriber);
        if (subscriber.kind() == Subscriber.Kind.HOTSPOT) {
            return logIn(subscriber, "http-chap");
        }
        Optional<String> radius =
                Optional.of(subscriber.radiusRate()).filter(rate -> subscriber.kind() == Subscriber.Kind.RADIUS);
        boolean connected = router.ppp().connect(new PppDial(subscriber.user(), subscriber.mac(), radius));
        router.ppp().sessions(subscriber.user()).forEach(session -> run(session.traffic(), session.rate()));
        return connected;
    }

    private boolean logIn(Subscriber subscriber, String by) {
        boolean loggedIn = router.hotspot().login(new HotspotLogin(subscriber.user(), subscriber.mac(), by));
        sessionsOfHotspot(subscriber.user()).forEach(session -> run(session.traffic(), session.rate()));
        return loggedIn;
    }

    /** Hangs up every session of a user; nobody redials. */
    public void disconnect(String user) {
        router.ppp().sessions(user).forEach(session -> router.ppp().end(session, "peer-request"));
        sessionsOfHotspot(user).forEach(session -> router.hotspot().end(session, "user request"));
        Optional.ofNullable(known.get(user)).ifPresent(redials::remove);
    }

    boolean isOnline(String user) {
        return !router.ppp().sessions(user).isEmpty()
                || !sessionsOfHotspot(user).isEmpty();
    }

    /** A user's sessions move as fast as they please from now on. */
    void stir(String user) {
        router.ppp().sessions(user).forEach(session -> run(session.traffic(), session.rate()));
        sessionsOfHotspot(user).forEach(session -> run(session.traffic(), session.rate()));
    }

    /** Who lost a session tries again. */
    void redial() {
        Instant now = router.time().now();
        List<Subscriber> due = new ArrayList<>();
        redials.forEach((subscriber, when) -> {
            if (!when.isAfter(now)) {
                due.add(subscriber);
            }
        });
        due.forEach(this::redial);
    }

    private void redial(Subscriber subscriber) {
        redials.remove(subscriber);
        if (subscriber.kind() == Subscriber.Kind.HOTSPOT) {
            if (router.hotspot().hasCookie(subscriber.mac())) {
                logIn(subscriber, "mac-cookie");
            }
        } else if (!connect(subscriber)) {
            redials.put(subscriber, router.time().now().plus(PATIENCE.multipliedBy(2)));
        }
    }

    @Override
    public void pppLost(PppSession session) {
        lost(session.user());
    }

    @Override
    public void hotspotLost(HotspotSession session) {
        lost(session.user());
    }

    private void lost(String user) {
        Optional.ofNullable(known.get(user))
                .ifPresent(subscriber ->
                        redials.put(subscriber, router.time().now().plus(PATIENCE)));
    }

    private List<HotspotSession> sessionsOfHotspot(String user) {
        Hotspot hotspot = router.hotspot();
        return hotspot.user(user).map(item -> hotspot.usage(item.id()).live()).orElse(List.of());
    }

    private void run(Traffic traffic, Optional<RateLimit> limit) {
        RateLimit.Pair most = limit.map(RateLimit::rate).orElse(UNLIMITED);
        double share = Math.pow(random.nextDouble(), 3);
        traffic.run((long) (most.rx() * share * 0.6), (long) (most.tx() * share));
    }
}
