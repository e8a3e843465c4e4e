package io.mikamel.app;

import io.mikamel.domain.Service;
import io.mikamel.domain.account.AccountType;
import io.mikamel.inventory.Router;
import io.mikamel.inventory.RouterDirectory;
import io.mikamel.sessions.WatchedTypes;
import java.util.EnumSet;
import java.util.Set;

/** Whose sessions are followed: the sources of routers.csv that have sessions. Thread-safe, as the directory is. */
record InventoryTypes(RouterDirectory directory) implements WatchedTypes {

    @Override
    public Set<AccountType> of(String router) {
        Set<Service> sources = directory.router(router).map(Router::sources).orElse(Set.of());
        Set<AccountType> types = EnumSet.noneOf(AccountType.class);
        if (sources.contains(Service.PPP)) {
            types.add(AccountType.PPPOE);
        }
        if (sources.contains(Service.HOTSPOT)) {
            types.add(AccountType.HOTSPOT);
        }
        return types;
    }
}
