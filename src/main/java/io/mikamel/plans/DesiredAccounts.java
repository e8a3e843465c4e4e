package io.mikamel.plans;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.RouterAccount;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database wants on routers: vouchers and subscriptions. Implementations are thread-safe. */
public interface DesiredAccounts {

    /** A database without vouchers and subscriptions. */
    DesiredAccounts NONE = new DesiredAccounts() {
        @Override
        public Map<AccountKey, AccountFields> desired(String router) {
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
     */
    Map<AccountKey, AccountFields> desired(String router);

    /** Those that an operator removed; only these may be removed from a router. */
    Set<AccountKey> removed(String router);

    /**
     * Takes accounts with our comment into the database, in the state {@code migrated}; one that is known already is left.
     *
     * @return those that are in the database now
     */
    Set<AccountKey> importMigrated(List<RouterAccount> accounts);
}
