package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is compared for one router.
 *
 * @param read the types that the router answered completely; nothing is said about the others
 * @param desired what the database wants; a field that is not in it is the router's own business
 * @param foreign accounts with our comment that are not to be taken in, with the reason
 * @param removed accounts of which the database says that they are removed
 * @param applied what was last applied
 * @param actual what stands there
 * @param busy accounts with effects under way, about which nothing can be said now
 */
public record SyncInput(
        String router,
        Set<AccountType> read,
        Map<AccountKey, AccountFields> desired,
        Map<AccountKey, String> foreign,
        Set<AccountKey> removed,
        Map<AccountKey, Applied> applied,
        List<RouterAccount> actual,
        Set<AccountKey> busy) {

    public SyncInput {
        read = Set.copyOf(read);
        desired = Map.copyOf(desired);
        foreign = Map.copyOf(foreign);
        removed = Set.copyOf(removed);
        applied = Map.copyOf(applied);
        actual = List.copyOf(actual);
        busy = Set.copyOf(busy);
    }

    /** How many accounts of its users the router has. */
    public int users() {
        return (int) actual.stream().filter(account -> !account.builtIn()).count();
    }

    boolean concerns(AccountKey account) {
        return account.router().equals(router) && read.contains(account.type()) && !busy.contains(account);
    }
}
