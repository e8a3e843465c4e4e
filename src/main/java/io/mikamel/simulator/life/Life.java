package io.mikamel.simulator.life;

import io.mikamel.simulator.menu.MenuTree;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Item;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What happens on a router as time passes: traffic flows, sessions reach their limits, lost clients come back, and at a
 * settable pace subscribers come and go, move faster or slower and change plan. Guarded by the router's lock.
 */
public final class Life {

    private static final Duration STEP = Duration.ofSeconds(10);
    private static final long MOST_STEPS = 60;
    private static final double STIRS_PER_HOUR = 20;
    private static final double PLAN_CHANGES_PER_HOUR = 0.01;

    private final RouterModel router;
    private final MenuTree menus;
    private final Clients clients;
    private final List<Subscriber> subscribers;
    private final double churn;
    private final Random random;
    private double owedTurns;
    private double owedStirs;
    private double owedPlans;

    /** @param churn how often in an hour a subscriber comes or goes, on average */
    Life(
            RouterModel router,
            MenuTree menus,
            Clients clients,
            List<Subscriber> subscribers,
            double churn,
            Random random) {
        this.router = router;
        this.menus = menus;
        this.clients = clients;
        this.subscribers = subscribers;
        this.churn = churn;
        this.random = random;
    }

    /** Time passes beyond the clock that the router was given. */
    public void tick(Duration time) {
        long steps = Math.max(1, Math.min(MOST_STEPS, time.toMillis() / STEP.toMillis()));
        Duration step = time.dividedBy(steps);
        for (long i = 0; i < steps; i++) {
            router.time().pass(step);
            live(step);
        }
        router.time().pass(time.minus(step.multipliedBy(steps)));
    }

    /** That much time has passed on the router's own clock. */
    public void live(Duration time) {
        router.pass(time);
        clients.redial();
        if (subscribers.isEmpty() || churn <= 0) {
            return;
        }
        double hours = time.toMillis() / 3_600_000.0;
        owedTurns += hours * churn * subscribers.size();
        owedStirs += hours * STIRS_PER_HOUR * subscribers.size();
        owedPlans += hours * PLAN_CHANGES_PER_HOUR * churn * subscribers.size();
        for (; owedTurns >= 1; owedTurns--) {
            turn(anybody());
        }
        for (; owedStirs >= 1; owedStirs--) {
            clients.stir(anybody().user());
        }
        for (; owedPlans >= 1; owedPlans--) {
            changePlan(anybody());
        }
    }

    private Subscriber anybody() {
        return subscribers.get(random.nextInt(subscribers.size()));
    }

    private void turn(Subscriber subscriber) {
        if (clients.isOnline(subscriber.user())) {
            clients.disconnect(subscriber.user());
        } else {
            clients.connect(subscriber);
        }
    }

    /** The office moves a PPP subscriber to another profile and drops the session, so that it applies. */
    private void changePlan(Subscriber subscriber) {
        router.ppp().secrets().withKey(subscriber.user()).ifPresent(secret -> {
            List<Item> profiles = List.copyOf(router.ppp().profiles().table().rows());
            String profile = profiles.get(random.nextInt(profiles.size())).text("name");
            menus.get("/ppp/secret").set(Ids.text(secret.id()), Map.of("profile", profile));
            router.ppp().sessions(subscriber.user()).forEach(router::kick);
        });
    }
}
