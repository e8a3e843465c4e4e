package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Trap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /system/identity}: the router's name. */
final class IdentityMenu extends SingleRowMenu {

    private final RouterModel router;

    IdentityMenu(RouterModel router) {
        super("/system/identity", router, List.of(Column.always("name", RouterModel::identity)));
        this.router = router;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "get", "set");
    }

    @Override
    public void set(String numbers, Map<String, String> values) {
        values.keySet().stream()
                .filter(name -> !name.equals("name"))
                .findFirst()
                .ifPresent(name -> {
                    throw Trap.unknownParameter(name);
                });
        router.rename(values.getOrDefault("name", router.identity()));
    }
}
