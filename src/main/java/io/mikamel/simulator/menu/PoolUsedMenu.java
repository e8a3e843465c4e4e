package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Addresses;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Section;
import java.util.List;
import java.util.Set;

/** {@code /ip/pool/used}: the addresses in use. */
final class PoolUsedMenu implements Menu {

    private final List<Section<?>> sections;

    PoolUsedMenu(RouterModel router) {
        sections = List.of(Section.of(router.addresses().used(), Addresses.Lent.columns()));
    }

    @Override
    public String path() {
        return "/ip/pool/used";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "get");
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }
}
