package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Trap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /ip/hotspot}: the hotspot servers. */
final class HotspotServerMenu extends ItemMenu {

    private final References references;

    HotspotServerMenu(RouterModel router) {
        super("/ip/hotspot", router.hotspot().servers(), fields(router));
        references = new References(new References.Reference(router.hotspot().users(), "server"));
        builtIn(Map.of("name", "hotspot1", "interface", "ether3", "address-pool", "hs-pool"));
    }

    private static List<Field> fields(RouterModel router) {
        return List.of(
                Field.required("name", Formats.filled()),
                Field.required("interface", Formats.nameIn(router.ports().ports())),
                Field.initially(
                        "address-pool",
                        "none",
                        Formats.or(Formats.nameIn(router.addresses().pools()), "none")),
                Field.initially("profile", "default", Formats.choice("default")),
                Field.initially("idle-timeout", "5m", Formats.or(Formats.duration(), "none")),
                Field.initially("keepalive-timeout", "none", Formats.or(Formats.duration(), "none")),
                Field.initially("login-timeout", "none", Formats.or(Formats.duration(), "none")),
                Field.initially("addresses-per-mac", "2", Formats.or(Formats.number(1, 255), "unlimited")),
                Field.readOnly("proxy-status", "running"),
                Field.readOnly("invalid", "false"),
                Field.readOnly("HTTPS", "false"),
                Field.initially("disabled", "false", Formats.flag()));
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "set", "enable", "disable");
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("server with the same name already exists");
        }
    }

    @Override
    void renamed(String before, String after) {
        references.replace(before, after);
    }
}
