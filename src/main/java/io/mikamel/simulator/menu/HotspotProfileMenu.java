package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Trap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /ip/hotspot/user/profile}: the plans of hotspot users. It has no comment, neither the property nor the verb. */
final class HotspotProfileMenu extends ItemMenu {

    private final References references;

    HotspotProfileMenu(RouterModel router) {
        super("/ip/hotspot/user/profile", router.hotspot().profiles(), fields(router));
        references = new References(new References.Reference(router.hotspot().users(), "profile"));
        builtIn(0, Map.of("name", "default", "default", "true"));
    }

    private static List<Field> fields(RouterModel router) {
        return List.of(
                Field.required("name", Formats.filled()),
                Field.optional(
                        "address-pool",
                        Formats.or(Formats.nameIn(router.addresses().pools()), "none")),
                Field.optional("session-timeout", Formats.duration()),
                Field.initially("idle-timeout", "none", Formats.or(Formats.duration(), "none")),
                Field.initially("keepalive-timeout", "2m", Formats.or(Formats.duration(), "none")),
                Field.initially("status-autorefresh", "1m", Formats.or(Formats.duration(), "none")),
                Field.initially("shared-users", "1", Formats.or(Formats.number(1, 4294967295L), "unlimited")),
                Field.blankable("rate-limit", Formats.rateLimit()),
                Field.initially("add-mac-cookie", "true", Formats.flag()),
                Field.initially("mac-cookie-timeout", "3d", Formats.duration()),
                Field.initially("address-list", "", Formats.text()),
                Field.blankable("incoming-filter", Formats.text()),
                Field.blankable("outgoing-filter", Formats.text()),
                Field.blankable("incoming-packet-mark", Formats.text()),
                Field.blankable("outgoing-packet-mark", Formats.text()),
                Field.initially("open-status-page", "always", Formats.choice("always", "http-login")),
                Field.initially("transparent-proxy", "true", Formats.flag()),
                Field.blankable("parent-queue", Formats.text()),
                Field.blankable("queue-type", Formats.text()),
                Field.blankable("insert-queue-before", Formats.text()),
                Field.blankable("on-login", Formats.text()),
                Field.blankable("on-logout", Formats.text()),
                Field.readOnly("default", ""));
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "unset");
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("profile with the same name already exists");
        }
    }

    @Override
    void checkRemoval(Item item) {
        if (item.is("default")) {
            throw Trap.failure("can not remove default profile");
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
