package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Trap;
import java.util.List;
import java.util.Set;

/** {@code /ppp/secret}: the local users of PPP. Changing or removing one leaves its session as it is. */
final class PppSecretMenu extends ItemMenu {

    private final boolean showsSensitive;

    PppSecretMenu(RouterModel router) {
        super("/ppp/secret", router.ppp().secrets(), fields(router));
        showsSensitive = router.dialect().hasShowSensitive();
    }

    private static List<Field> fields(RouterModel router) {
        ItemTable pools = router.addresses().pools();
        return List.of(
                Field.required("name", Formats.filled()),
                Field.initially(
                        "service", "any", Formats.choice("any", "async", "l2tp", "ovpn", "pppoe", "pptp", "sstp")),
                Field.initially("caller-id", "", Formats.caller()),
                Field.initially("password", "", Formats.text()).sensitive(),
                Field.initially(
                        "profile", "default", Formats.nameIn(router.ppp().profiles())),
                Field.optional("local-address", Formats.addressOrPool(pools)),
                Field.optional("remote-address", Formats.addressOrPool(pools)),
                Field.optional("remote-ipv6-prefix", Formats.filled()),
                Field.initially("routes", "", Formats.text()),
                Field.initially("ipv6-routes", "", Formats.text()),
                Field.initially("limit-bytes-in", "0", Formats.bytes()),
                Field.initially("limit-bytes-out", "0", Formats.bytes()),
                Field.readOnly("last-logged-out", router.time().never()),
                Field.readOnly("last-caller-id", ""),
                Field.readOnly("last-disconnect-reason", ""),
                Field.initially("disabled", "false", Formats.flag()),
                Field.comment());
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "enable", "disable", "unset", "comment");
    }

    @Override
    public Set<String> printOptions() {
        return showsSensitive ? Set.of("show-sensitive") : Set.of();
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("secret with the same name already exists");
        }
    }
}
