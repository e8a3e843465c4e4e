package io.mikamel.plans;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.plan.SoldProfiles;
import io.mikamel.domain.subscription.FoundSubscription;
import io.mikamel.domain.subscription.Subscription;
import io.mikamel.domain.voucher.FoundVoucher;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherLife;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.store.SubscriptionStore;
import io.mikamel.store.VoucherSettlement;
import io.mikamel.store.VoucherStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The accounts of the vouchers and subscriptions in the database. One that is over should be shut out where it is, and is
 * not made again where it is not. Thread-safe.
 */
public final class StoredAccounts implements DesiredAccounts {

    private final VoucherStore vouchers;
    private final VoucherSettlement settlement;
    private final SubscriptionStore subscriptions;
    private final SoldProfiles sold;
    private final Clock clock;

    public StoredAccounts(DataSource database, SoldProfiles sold, Clock clock) {
        this.vouchers = new VoucherStore(database);
        this.settlement = new VoucherSettlement(database);
        this.subscriptions = new SubscriptionStore(database);
        this.sold = sold;
        this.clock = clock;
    }

    @Override
    public Map<AccountKey, AccountFields> desired(String router, Collection<RouterAccount> actual) {
        Map<AccountKey, AccountFields> desired = new HashMap<>();
        subscriptions
                .ofRouter(router)
                .forEach(subscription -> desired.put(subscription.account(), subscription.fields()));
        Set<AccountKey> present = actual.stream().map(RouterAccount::key).collect(Collectors.toSet());
        List<Voucher> missing = new ArrayList<>();
        for (Voucher voucher : vouchers.ofRouter(router)) {
            if (present.contains(voucher.account())) {
                desired.put(voucher.account(), voucher.fields());
            } else if (voucher.state() != VoucherState.EXPIRED) {
                missing.add(voucher);
            }
        }
        if (!missing.isEmpty()) {
            addAgain(desired, missing, settlement.used(router));
        }
        return desired;
    }

    private void addAgain(Map<AccountKey, AccountFields> desired, List<Voucher> missing, Map<String, Duration> used) {
        Instant now = clock.instant();
        for (Voucher voucher : missing) {
            Duration inSessions = used.getOrDefault(voucher.code(), Duration.ZERO);
            Voucher again = VoucherLife.recreate(voucher, now, inSessions).voucher();
            if (again.state() != VoucherState.EXPIRED) {
                desired.put(again.account(), again.fields());
            }
        }
    }

    /** Nobody can remove a voucher or a subscription yet. */
    @Override
    public Set<AccountKey> removed(String router) {
        return Set.of();
    }

    @Override
    public Map<AccountKey, String> foreign(Collection<RouterAccount> accounts) {
        Map<AccountKey, String> foreign = new HashMap<>();
        for (RouterAccount account : accounts) {
            if (FoundVoucher.of(account).isPresent()
                    || FoundSubscription.of(account).isPresent()) {
                reason(account).ifPresent(reason -> foreign.put(account.key(), reason));
            }
        }
        return foreign;
    }

    private Optional<String> reason(RouterAccount account) {
        if (!sold.has(account)) {
            return Optional.of(sold.reason(account));
        }
        boolean isVoucher = account.key().type() == AccountType.HOTSPOT;
        return isVoucher
                ? vouchers.find(account.key().name())
                        .map(stored -> stored.voucher().router())
                        .filter(router -> !router.equals(account.key().router()))
                        .map("has our comment, but its code is that of a voucher on %s"::formatted)
                : Optional.empty();
    }

    @Override
    public Set<AccountKey> importMigrated(List<RouterAccount> accounts) {
        Instant now = clock.instant();
        List<Subscription> secrets = accounts.stream()
                .filter(sold::has)
                .flatMap(account -> FoundSubscription.of(account).stream())
                .toList();
        subscriptions.takeOver(secrets, now);
        List<Voucher> users = accounts.stream()
                .filter(sold::has)
                .flatMap(account -> FoundVoucher.of(account).stream())
                .toList();
        Set<AccountKey> known = new HashSet<>();
        secrets.forEach(subscription -> known.add(subscription.account()));
        vouchers.takeOver(users, now).forEach(voucher -> known.add(voucher.account()));
        return known;
    }

    @Override
    public void settle(String router, Collection<RouterAccount> actual, Instant since) {
        Map<String, Duration> counts = actual.stream()
                .filter(account -> account.key().type() == AccountType.HOTSPOT)
                .collect(Collectors.toMap(
                        account -> account.key().name(), RouterAccount::usedUptime, StoredAccounts::longer));
        settlement.settle(router, counts, since, clock.instant());
    }

    /** Two hotspot servers may have a user of one name each; what has been used is never guessed too low. */
    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
