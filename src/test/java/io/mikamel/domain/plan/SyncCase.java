package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Three sides of one router, put together account by account. */
final class SyncCase {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    final Set<AccountType> read = EnumSet.allOf(AccountType.class);
    final Map<AccountKey, AccountFields> desired = new HashMap<>();
    final Map<AccountKey, String> foreign = new HashMap<>();
    final Set<AccountKey> removed = new HashSet<>();
    final Map<AccountKey, Applied> applied = new HashMap<>();
    final List<RouterAccount> actual = new ArrayList<>();
    final Set<AccountKey> busy = new HashSet<>();
    final Set<AccountKey> online = new HashSet<>();

    static AccountKey hotspot(String name) {
        return new AccountKey("edge", AccountType.HOTSPOT, name);
    }

    static AccountKey pppoe(String name) {
        return new AccountKey("edge", AccountType.PPPOE, name);
    }

    /** Such as {@code fields("profile", "gold", "password", "x")}. */
    static AccountFields fields(String... namesAndValues) {
        AccountFields fields = AccountFields.NONE;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields = fields.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    SyncCase ours(AccountKey key, String... fields) {
        desired.put(key, fields(fields));
        return this;
    }

    SyncCase foreign(AccountKey key, String reason) {
        foreign.put(key, reason);
        return this;
    }

    SyncCase removed(AccountKey key) {
        removed.add(key);
        return this;
    }

    SyncCase applied(AccountKey key, String... fields) {
        applied.put(key, new Applied(fields(fields), false, false));
        return this;
    }

    SyncCase created(AccountKey key, String... fields) {
        applied.put(key, new Applied(fields(fields), true, false));
        return this;
    }

    SyncCase theirs(AccountKey key, String... fields) {
        actual.add(new RouterAccount(key, "*" + actual.size(), fields(fields), Duration.ZERO, false));
        return this;
    }

    SyncCase builtIn(AccountKey key) {
        actual.add(new RouterAccount(key, "*0", AccountFields.NONE, Duration.ZERO, true));
        return this;
    }

    SyncInput input() {
        return new SyncInput("edge", read, desired, foreign, removed, applied, actual, busy);
    }

    Comparison compare() {
        return Comparison.of(input());
    }

    Plan plan() {
        return plan(PlanGuard.DEFAULT);
    }

    Plan plan(PlanGuard guard) {
        return Plan.of(input(), compare(), online, guard, NOON);
    }

    /** Kind and account of each step, such as {@code SET anna}. */
    List<String> found() {
        return compare().steps().stream()
                .map(step -> step.kind() + " " + step.account().name())
                .toList();
    }
}
