package io.mikamel.plans;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.RouterAccount;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database wants on routers: vouchers and subscriptions. Implementations are thread-safe. */
public interface DesiredAccounts {

    /** A database without vouchers and subscriptions. */
    DesiredAccounts NONE = new DesiredAccounts() {
        @Override
        public Map<AccountKey, AccountFields> desired(String router, Collection<RouterAccount> actual) {
            return Map.of();
        }

        @Override
        public Set<AccountKey> removed(String router) {
            return Set.of();
        }

        @Override
        public Set<AccountKey> importMigrated(List<RouterAccount> accounts) {
            return Set.of();
        }
    };

    /**
     * Every account that should be on a router, disabled ones too, with the fields that are ours. One without a password in
     * it is never created.
     *
     * @param actual what stands on the router: of one that is missing, only what is left of its time is wanted
     */
    Map<AccountKey, AccountFields> desired(String router, Collection<RouterAccount> actual);

    /**
     * Accounts with our comment that are not to be taken into the database, with the reason.
     *
     * @param unknown accounts that are not desired
     */
    default Map<AccountKey, String> foreign(Collection<RouterAccount> unknown) {
        return Map.of();
    }

    /**
     * A router has told its hotspot users completely: what it counted is compared with what is known here.
     *
     * @param since when the reading began
     */
    default void settle(String router, Collection<RouterAccount> actual, Instant since) {}

    /** Those that an operator removed; only these may be removed from a router. */
    Set<AccountKey> removed(String router);

    /**
     * Takes accounts with our comment into the database, in the state {@code migrated}; one that is known already is left.
     *
     * @return those that are in the database now
     */
    Set<AccountKey> importMigrated(List<RouterAccount> accounts);
}
