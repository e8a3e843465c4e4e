package io.mikamel.plans;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.plan.RouterProfile;
import io.mikamel.domain.plan.SoldProfiles;
import io.mikamel.mapping.Mapped;
import io.mikamel.mapping.MappingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The accounts and profiles of one router, as one exchange reads them. Belongs to that exchange alone. */
public final class AccountDraft {

    private final String router;
    private final Instant startedAt;
    private final Set<AccountType> types = EnumSet.noneOf(AccountType.class);
    private final List<RouterAccount> accounts = new ArrayList<>();
    private final List<RouterProfile> profiles = new ArrayList<>();

    AccountDraft(String router, Set<AccountType> types, Instant startedAt) {
        this.router = router;
        this.startedAt = startedAt;
        this.types.addAll(types);
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

    Instant startedAt() {
        return startedAt;
    }

    Set<AccountType> types() {
        return Set.copyOf(types);
    }

    List<RouterAccount> accounts() {
        return List.copyOf(accounts);
    }

    Map<AccountKey, RouterAccount> byKey() {
        Map<AccountKey, RouterAccount> byKey = new HashMap<>();
        accounts.forEach(account -> byKey.put(account.key(), account));
        return byKey;
    }

    List<RouterProfile> profiles() {
        return List.copyOf(profiles);
    }

    /** An account that is read wrong would be changed for nothing, so one malformed attribute fails the reading. */
    void accounts(Mapped<RouterAccount> rows) {
        for (MappingException problem : rows.problems()) {
            throw problem;
        }
        accounts.addAll(rows.values());
    }

    void profiles(Mapped<RouterProfile> rows, SoldProfiles sold) {
        rows.values().forEach(profile -> profiles.add(profile.soldWith(sold)));
    }

    /** The router has no such menu: nothing was read of it, and nothing is proved by that. */
    void withdraw(AccountType type) {
        types.remove(type);
    }
}
