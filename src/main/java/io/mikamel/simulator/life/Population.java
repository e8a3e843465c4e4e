package io.mikamel.simulator.life;

import io.mikamel.simulator.menu.Menu;
import io.mikamel.simulator.menu.MenuTree;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.ByteText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills a router with profiles and subscribers, alike for the same seed. Called with the router's lock held. */
public final class Population {

    private static final Duration PAST = Duration.ofDays(6);

    private final RouterModel router;
    private final MenuTree menus;
    private final Clients clients;
    private final Random random;
    private final Names names;
    private final List<Subscriber> subscribers = new ArrayList<>();
    private int fixed;

    public Population(RouterModel router, MenuTree menus, Clients clients, Random random) {
        this.router = router;
        this.menus = menus;
        this.clients = clients;
        this.random = random;
        this.names = new Names(random);
    }

    /** Settles them, with those who are online connected over the last days, and answers how they go on living. */
    public Life settle(Census census) {
        if (census.secrets() + census.radius() + census.hotspotUsers() > 0) {
            addPpp(census);
            addHotspot(census);
            connect(census.online());
        }
        return new Life(router, menus, clients, subscribers, census.churn(), random);
    }

    private void addPpp(Census census) {
        List<String> plans = Plans.addPpp(menus, router.site().gateway());
        Menu secrets = menus.get("/ppp/secret");
        for (int i = 0; i < census.secrets(); i++) {
            Map<String, String> secret = secret(plans.get(random.nextInt(plans.size())));
            secrets.add(secret);
            settle(new Subscriber(secret.get("name"), Subscriber.Kind.PPP, clients.newMac(), ""));
        }
        for (int i = 0; i < census.radius(); i++) {
            settle(new Subscriber(names.pppUser(), Subscriber.Kind.RADIUS, clients.newMac(), "8M/16M"));
        }
    }

    private Map<String, String> secret(String plan) {
        Map<String, String> secret = new LinkedHashMap<>();
        secret.put("name", names.pppUser());
        secret.put("password", "pw" + random.nextInt(1_000_000_000));
        secret.put("profile", plan);
        secret.put("service", random.nextInt(4) == 0 ? "any" : "pppoe");
        int kind = random.nextInt(100);
        if (kind < 5) {
            secret.put("remote-address", router.site().fixedAddress(fixed++));
        } else if (kind < 8) {
            secret.put("disabled", "yes");
        } else if (kind < 30) {
            secret.put("comment", ByteText.of(names.note()));
        }
        return secret;
    }

    private void addHotspot(Census census) {
        List<String> plans = Plans.addHotspot(menus);
        Menu users = menus.get("/ip/hotspot/user");
        for (int i = 0; i < census.hotspotUsers(); i++) {
            String plan = plans.get(random.nextInt(plans.size()));
            Map<String, String> user = new LinkedHashMap<>();
            user.put("name", names.voucher());
            user.put("password", user.get("name"));
            user.put("profile", plan);
            user.put("server", "hotspot1");
            if (plan.equals("1hour")) {
                user.put("limit-uptime", "8h");
            }
            if (random.nextInt(5) == 0) {
                user.put("comment", ByteText.of(names.note()));
            }
            users.add(user);
            settle(new Subscriber(user.get("name"), Subscriber.Kind.HOTSPOT, clients.newMac(), ""));
        }
    }

    private void settle(Subscriber subscriber) {
        subscribers.add(subscriber);
        clients.know(subscriber);
    }

    /** Sessions began one after the other: the PPP ones over days, those of the hotspot within the last hours. */
    private void connect(double share) {
        router.time().pass(PAST.negated());
        Duration pace = PAST.dividedBy(subscribers.size() + 1L);
        for (Subscriber subscriber : subscribers) {
            router.time().pass(pace);
            if (random.nextDouble() < share) {
                clients.connect(subscriber);
            }
        }
        router.time().pass(PAST.minus(pace.multipliedBy(subscribers.size())));
        router.ppp().active().rows().forEach(session -> session.traffic()
                .pass(router.time().since(session.since()).dividedBy(50)));
        router.hotspot().active().rows().forEach(session -> session.traffic()
                .pass(router.time().since(session.since()).dividedBy(50)));
    }
}
