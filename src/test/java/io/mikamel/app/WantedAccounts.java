package io.mikamel.app;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.plans.DesiredAccounts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What a database would want, in memory. */
final class WantedAccounts implements DesiredAccounts {

    private final Map<AccountKey, AccountFields> wanted = new ConcurrentHashMap<>();
    private final Set<AccountKey> removed = ConcurrentHashMap.newKeySet();

    static AccountKey voucher(String code) {
        return new AccountKey("edge", AccountType.HOTSPOT, code);
    }

    void want(AccountKey account, Map<String, String> fields) {
        wanted.put(account, AccountFields.of(fields));
    }

    void remove(AccountKey account) {
        wanted.remove(account);
        removed.add(account);
    }

    @Override
    public Map<AccountKey, AccountFields> desired(String router, Collection<RouterAccount> actual) {
        return wanted.entrySet().stream()
                .filter(entry -> entry.getKey().router().equals(router))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<AccountKey> removed(String router) {
        return Set.copyOf(removed);
    }

    @Override
    public Set<AccountKey> importMigrated(List<RouterAccount> accounts) {
        Set<AccountKey> imported = new HashSet<>();
        for (RouterAccount account : accounts) {
            wanted.put(account.key(), account.fields());
            imported.add(account.key());
        }
        return imported;
    }
}
