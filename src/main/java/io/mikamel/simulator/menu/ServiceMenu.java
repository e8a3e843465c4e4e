package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.ApiSession;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code /ip/service}: how the router itself is reached; {@code max-sessions} since 7.16. From 7.24 open connections are
 * dynamic rows of the same names.
 */
final class ServiceMenu extends ItemMenu {

    private static final Map<String, String> PORTS = ports();

    private final List<Section<?>> sections;

    ServiceMenu(RouterModel router) {
        super("/ip/service", router.services(), fields(router.dialect()));
        PORTS.forEach((name, port) -> builtIn(Map.of("name", name, "port", port)));
        Section<?> stored = Section.of(items().table(), columns());
        sections = router.dialect().is724()
                ? List.of(stored, Section.of(router.accounts().sessions(), connections()))
                : List.of(stored);
    }

    private static Map<String, String> ports() {
        Map<String, String> ports = new LinkedHashMap<>();
        ports.put("telnet", "23");
        ports.put("ftp", "21");
        ports.put("www", "80");
        ports.put("ssh", "22");
        ports.put("www-ssl", "443");
        ports.put("api", "8728");
        ports.put("winbox", "8291");
        ports.put("api-ssl", "8729");
        return ports;
    }

    private static List<Field> fields(Dialect dialect) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.readOnly("name", ""),
                Field.initially("port", "0", Formats.number(1, 65535)),
                Field.initially(dialect.is724() ? "available-from" : "address", "", Formats.or(Formats.networks(), "")),
                Field.initially("certificate", "none", Formats.filled()),
                Field.initially("tls-version", "any", Formats.choice("any", "only-1.2")),
                Field.readOnly("invalid", "false"),
                Field.initially("disabled", "false", Formats.flag())));
        if (!dialect.isV6()) {
            fields.add(Field.initially("vrf", "main", Formats.choice("main")));
        }
        if (dialect.hasMaxSessions()) {
            fields.add(Field.initially("max-sessions", "20", Formats.number(1, 1000)));
        }
        return fields;
    }

    private static List<Column<ApiSession>> connections() {
        return List.of(
                Column.id(),
                Column.always("name", ApiSession::via),
                Column.fixed("proto", "tcp"),
                Column.always("remote", ApiSession::address),
                Column.fixed("connection", "true"),
                Column.fixed("dynamic", "true"),
                Column.fixed("disabled", "false"));
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "set", "enable", "disable");
    }
}
