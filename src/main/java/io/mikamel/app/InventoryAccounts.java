package io.mikamel.app;

import io.mikamel.domain.account.AccountType;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.plans.AccountSources;
import io.mikamel.pool.RouterDefinition;
import java.util.List;
import java.util.Set;

/** Whose accounts are kept in step: the routers of routers.csv, with its sources. Thread-safe, as the directory is. */
record InventoryAccounts(RouterDirectory directory) implements AccountSources {

    @Override
    public List<String> routers() {
        return directory.all().stream()
                .filter(RouterDefinition::enabled)
                .map(RouterDefinition::name)
                .toList();
    }

    @Override
    public Set<AccountType> types(String router) {
        return new InventoryTypes(directory).of(router);
    }
}
