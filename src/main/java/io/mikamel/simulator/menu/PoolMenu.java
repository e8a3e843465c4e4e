package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Addresses;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Trap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /ip/pool}: ranges of addresses. Who named a pool that is gone tells {@code *N} instead. */
final class PoolMenu extends ItemMenu {

    private final References references;
    private final Addresses addresses;
    private final boolean counts;

    PoolMenu(RouterModel router) {
        super("/ip/pool", router.addresses().pools(), fields(router));
        addresses = router.addresses();
        counts = router.dialect().hasPoolCounters();
        references = new References(
                new References.Reference(router.ppp().profiles(), "remote-address"),
                new References.Reference(router.ppp().profiles(), "local-address"),
                new References.Reference(router.ppp().secrets(), "remote-address"),
                new References.Reference(router.hotspot().profiles(), "address-pool"),
                new References.Reference(router.hotspot().servers(), "address-pool"),
                new References.Reference(addresses.pools(), "next-pool"));
        builtIn(Map.of("name", "ppp-pool", "ranges", router.site().pppPool()));
        builtIn(Map.of("name", "hs-pool", "ranges", router.site().hotspotPool()));
    }

    private static List<Field> fields(RouterModel router) {
        return List.of(
                Field.required("name", Formats.filled()),
                Field.required("ranges", Formats.ranges()),
                Field.optional(
                        "next-pool",
                        Formats.or(Formats.nameIn(router.addresses().pools()), "none")),
                Field.comment());
    }

    @Override
    List<Column<Item>> columns() {
        return counts
                ? columns(List.of(
                        Column.number("total", addresses::total),
                        Column.number("used", addresses::used),
                        Column.number("available", pool -> addresses.total(pool) - addresses.used(pool))))
                : super.columns();
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "comment");
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("pool with the same name already exists");
        }
    }

    @Override
    void renamed(String before, String after) {
        references.replace(before, after);
    }

    @Override
    void removed(Item item) {
        references.replace(item.text("name"), Ids.text(item.id()));
    }
}
