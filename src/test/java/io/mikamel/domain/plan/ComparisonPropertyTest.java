package io.mikamel.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.account.RouterAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random routers against random databases. */
class ComparisonPropertyTest {

    private static final List<String> FIELDS = List.of("profile", "comment", "disabled", "password", "limit-uptime");
    private static final Map<String, List<String>> VALUES = Map.of(
            "profile", List.of("default", "gold", "blue"),
            "comment", List.of("", "VOUCHER_SYSTEM|B1|x", "PPPOE_SYSTEM|B2", "by hand"),
            "disabled", List.of("true", "false"),
            "password", List.of("", "x", "y", "*****"),
            "limit-uptime", List.of("0s", "60s", "3600s"));

    @Property(tries = 2000)
    void applyingEveryStepLeavesNothingToApply(@ForAll Random random) {
        SyncCase router = random(random);
        Comparison first = router.compare();
        remember(router, first);
        first.steps()
                .forEach(step -> step.effect("plan 1/" + step.number()).ifPresent(effect -> apply(router, effect)));
        assertThat(router.compare().steps())
                .allSatisfy(step -> assertThat(step.write()).isEmpty());
        remember(router, router.compare());
        assertThat(router.compare().agreed()).isEmpty();
        assertThat(router.compare().forgotten()).isEmpty();
    }

    @Property(tries = 1000)
    void whatAppliesByItselfNeverRevertsTheRouter(@ForAll Random random) {
        SyncCase router = random(random);
        for (PlanStep step : router.compare().steps()) {
            if (step.kind() == StepKind.SET) {
                assertThat(step.fields()).allSatisfy(field -> assertThat(
                                FieldValues.same(field.field(), field.applied(), field.theirs()))
                        .isTrue());
            }
        }
    }

    @Property(tries = 1000)
    void nobodyElsesAccountIsEverWritten(@ForAll Random random) {
        SyncCase router = random(random);
        Set<AccountKey> written = router.compare().steps().stream()
                .flatMap(step -> step.effect("x").stream())
                .map(Effect::account)
                .collect(Collectors.toSet());
        Set<AccountKey> ours = new HashSet<>(router.desired.keySet());
        router.applied.forEach((key, applied) -> {
            if (applied.created() && router.removed.contains(key)) {
                ours.add(key);
            }
        });
        assertThat(ours).containsAll(written);
    }

    @Property(tries = 1000)
    void noPasswordOfStarsIsEverWritten(@ForAll Random random) {
        assertThat(random(random).compare().steps().stream()
                        .flatMap(step -> step.effect("x").stream())
                        .map(effect ->
                                effect.fields().get(AccountFields.PASSWORD).orElse("")))
                .doesNotContain("*****");
    }

    @Property(tries = 500)
    void theOrderOfRowsDoesNotMatter(@ForAll Random random) {
        SyncCase router = random(random);
        Comparison before = router.compare();
        Collections.shuffle(router.actual, random);
        assertThat(router.compare().steps()).isEqualTo(before.steps());
    }

    private static void remember(SyncCase router, Comparison comparison) {
        comparison
                .agreed()
                .forEach((key, fields) -> router.applied.merge(
                        key, Applied.NOTHING.withFields(fields), (old, now) -> old.withFields(fields)));
        comparison.forgotten().forEach(router.applied::remove);
    }

    /** As the outbox and a router do it. */
    private static void apply(SyncCase router, Effect effect) {
        AccountKey key = effect.account();
        Map<AccountKey, RouterAccount> actual = new HashMap<>();
        router.actual.forEach(account -> actual.put(account.key(), account));
        AccountFields fields = actual.containsKey(key) ? actual.get(key).fields() : AccountFields.NONE;
        for (var field : effect.fields().values().entrySet()) {
            fields = fields.with(field.getKey(), field.getValue());
        }
        actual.put(key, new RouterAccount(key, "*1", fields, Duration.ZERO, false));
        if (effect.kind() == EffectKind.REMOVE) {
            actual.remove(key);
        }
        router.actual.clear();
        router.actual.addAll(actual.values());
        Applied applied = router.applied.getOrDefault(key, Applied.NOTHING);
        applied.confirmed(effect)
                .ifPresentOrElse(now -> router.applied.put(key, now), () -> router.applied.remove(key));
    }

    private static SyncCase random(Random random) {
        SyncCase router = new SyncCase();
        for (int i = 0; i < 8; i++) {
            AccountType type = random.nextBoolean() ? AccountType.HOTSPOT : AccountType.PPPOE;
            AccountKey key = new AccountKey("edge", type, "user" + i);
            if (random.nextInt(4) > 0) {
                router.actual.add(
                        new RouterAccount(key, "*" + i, fields(random), Duration.ZERO, random.nextInt(9) == 0));
            }
            if (random.nextInt(3) > 0) {
                router.desired.put(key, fields(random));
            } else if (random.nextBoolean()) {
                router.removed.add(key);
            }
            if (random.nextBoolean()) {
                router.applied.put(key, new Applied(fields(random), random.nextBoolean(), random.nextInt(5) == 0));
            }
        }
        return router;
    }

    private static AccountFields fields(Random random) {
        AccountFields fields = AccountFields.NONE;
        List<String> names = new ArrayList<>(FIELDS);
        Collections.shuffle(names, random);
        for (String name : names.subList(0, random.nextInt(FIELDS.size() + 1))) {
            List<String> values = VALUES.get(name);
            fields = fields.with(name, values.get(random.nextInt(values.size())));
        }
        return fields;
    }
}
