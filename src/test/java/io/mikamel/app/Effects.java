package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.EffectQuery;
import io.mikamel.store.OutboxStore;
import io.mikamel.store.PageRequest;
import io.mikamel.store.RecordedEffect;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The outbox as tests use it: they write effects, wait, and look at what routers show. */
final class Effects {

    static final String USERS = "/ip/hotspot/user";
    static final String SECRETS = "/ppp/secret";

    private final OutboxStore outbox;

    Effects(DataSource database) {
        outbox = new OutboxStore(database);
    }

    static Effect add(SimulatedRouter router, AccountType type, String name, Map<String, String> fields) {
        return new Effect(key(router, type, name), EffectKind.ADD, AccountFields.of(fields), "test");
    }

    static Effect set(SimulatedRouter router, AccountType type, String name, Map<String, String> fields) {
        return new Effect(key(router, type, name), EffectKind.SET, AccountFields.of(fields), "test");
    }

    static Effect effect(SimulatedRouter router, AccountType type, String name, EffectKind kind) {
        return Effect.of(key(router, type, name), kind, "test");
    }

    private static AccountKey key(SimulatedRouter router, AccountType type, String name) {
        return new AccountKey(router.name(), type, name);
    }

    /** What the router shows of an account, empty text for what is not set. */
    static List<Map<String, String>> shown(SimulatedRouter router, String menu, String attribute, String name) {
        return router.rows(menu).stream()
                .filter(row -> row.get(attribute).equals(name))
                .toList();
    }

    Effects enqueue(Effect... effects) {
        return enqueue(List.of(effects));
    }

    Effects enqueue(List<Effect> effects) {
        outbox.enqueue(effects, Clock.systemUTC().instant());
        return this;
    }

    /** Until nothing of the router waits any more. */
    Effects settled(SimulatedRouter router) {
        await().atMost(Installation.PATIENCE)
                .untilAsserted(() -> assertThat(of(router, "", Optional.of(EffectState.PENDING)))
                        .isEmpty());
        return this;
    }

    /** And everything was done. */
    Effects done(SimulatedRouter router) {
        settled(router);
        assertThat(of(router, "", Optional.of(EffectState.FAILED))).isEmpty();
        return this;
    }

    Effects done(SimulatedRouter router, String name) {
        await().atMost(Installation.PATIENCE)
                .untilAsserted(() -> assertThat(last(router, name).state()).isEqualTo(EffectState.DONE));
        return this;
    }

    /** Everything of an account that waits is taken back. */
    void cancel(SimulatedRouter router, String name) {
        of(router, name, Optional.of(EffectState.PENDING))
                .forEach(effect ->
                        outbox.cancel(effect.id(), "test", Clock.systemUTC().instant()));
    }

    RecordedEffect last(SimulatedRouter router, String name) {
        return of(router, name, Optional.empty()).get(0);
    }

    List<RecordedEffect> of(SimulatedRouter router, String name, Optional<EffectState> state) {
        List<RecordedEffect> all = new ArrayList<>();
        int page = 0;
        long total;
        do {
            var some = outbox.page(new EffectQuery(router.name(), name, state), new PageRequest(page++, 1000));
            all.addAll(some.items());
            total = some.total();
        } while (all.size() < total && page < 100);
        all.sort(Comparator.comparing(RecordedEffect::id).reversed());
        return all;
    }
}
