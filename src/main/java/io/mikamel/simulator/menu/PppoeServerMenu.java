package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /interface/pppoe-server/server}: the PPPoE services. keepalive-timeout is a bare number of seconds. */
final class PppoeServerMenu extends ItemMenu {

    PppoeServerMenu(RouterModel router) {
        super(
                "/interface/pppoe-server/server",
                new ItemTable(1, service -> service.text("service-name")),
                fields(router));
        builtIn(Map.of("service-name", "service1", "interface", "ether2"));
    }

    private static List<Field> fields(RouterModel router) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.initially("service-name", "service1", Formats.text()),
                Field.required("interface", Formats.nameIn(router.ports().ports())),
                Field.initially("max-mtu", "auto", Formats.or(Formats.number(64, 65535), "auto")),
                Field.initially("max-mru", "auto", Formats.or(Formats.number(64, 65535), "auto")),
                Field.initially("mrru", "disabled", Formats.or(Formats.number(512, 65535), "disabled")),
                Field.initially("authentication", "pap,chap,mschap1,mschap2", Formats.filled()),
                Field.initially("keepalive-timeout", "10", Formats.or(Formats.number(0, 65535), "disabled")),
                Field.initially("one-session-per-host", "false", Formats.flag()),
                Field.initially("max-sessions", "unlimited", Formats.or(Formats.number(1, 65535), "unlimited")),
                Field.initially("pado-delay", "0", Formats.number(0, 65535)),
                Field.initially(
                        "default-profile",
                        "default",
                        Formats.nameIn(router.ppp().profiles())),
                Field.readOnly("invalid", "false"),
                Field.initially("disabled", "false", Formats.flag())));
        addNewer(fields, router.dialect());
        return fields;
    }

    private static void addNewer(List<Field> fields, Dialect dialect) {
        if (dialect.hasVlanRange()) {
            fields.add(Field.initially("pppoe-over-vlan-range", "", Formats.text()));
        }
        if (dialect.hasAcceptUntagged()) {
            fields.add(Field.initially("accept-untagged", "true", Formats.flag()));
        }
    }

    @Override
    String name(Item item) {
        return item.text("service-name");
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "set", "enable", "disable");
    }
}
