package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /ppp/profile}: the plans of PPP users. Sessions keep what their profile was when they began. */
final class PppProfileMenu extends ItemMenu {

    private static final long DEFAULT_ENCRYPTION = 0xFFFFFFFEL;

    private final References references;

    PppProfileMenu(RouterModel router) {
        super("/ppp/profile", router.ppp().profiles(), fields(router));
        references = new References(new References.Reference(router.ppp().secrets(), "profile"));
        builtIn(0, Map.of("name", "default", "default", "true", "change-tcp-mss", "yes"));
        builtIn(
                DEFAULT_ENCRYPTION,
                Map.of(
                        "name",
                        "default-encryption",
                        "default",
                        "true",
                        "change-tcp-mss",
                        "yes",
                        "use-encryption",
                        "yes"));
    }

    private static List<Field> fields(RouterModel router) {
        ItemTable pools = router.addresses().pools();
        List<Field> fields = new ArrayList<>(List.of(
                Field.required("name", Formats.filled()),
                Field.optional("local-address", Formats.addressOrPool(pools)),
                Field.optional("remote-address", Formats.addressOrPool(pools)),
                Field.initially("address-list", "", Formats.text()),
                Field.initially("bridge-learning", "default", Formats.triState()),
                Field.initially("change-tcp-mss", "default", Formats.triState()),
                Field.initially("use-compression", "default", Formats.triState()),
                Field.initially("use-encryption", "default", Formats.choice("yes", "no", "default", "required")),
                Field.initially("use-ipv6", "yes", Formats.choice("yes", "no", "default", "required")),
                Field.initially("use-mpls", "default", Formats.choice("yes", "no", "default", "required")),
                Field.initially("use-upnp", "default", Formats.triState()),
                Field.initially("only-one", "default", Formats.triState()),
                Field.blankable("dns-server", Formats.networks()),
                Field.blankable("rate-limit", Formats.rateLimit()),
                Field.optional("session-timeout", Formats.duration()),
                Field.optional("idle-timeout", Formats.duration()),
                Field.optional("parent-queue", Formats.text()),
                Field.optional("queue-type", Formats.text()),
                Field.optional("insert-queue-before", Formats.text()),
                Field.initially("on-up", "", Formats.text()),
                Field.initially("on-down", "", Formats.text()),
                Field.readOnly("default", "false"),
                Field.comment()));
        if (router.dialect().is724()) {
            fields.add(Field.optional("bridge-port-vid", Formats.number(1, 4094)));
            fields.add(Field.optional("bridge-port-trusted", Formats.choice("yes", "no")));
        }
        return fields;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "unset", "comment");
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
