package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /system/package}: on version 6 a bundle {@code routeros-arm} with its parts, so that {@code ?name=routeros} finds
 * nothing; on version 7 {@code routeros}.
 */
final class PackageMenu extends RowsMenu {

    PackageMenu(RouterModel router) {
        super(
                "/system/package",
                List.of("name", "version", "build-time", "scheduled", "size", "available", "disabled"),
                rows(router));
    }

    private static Map<Long, Map<String, String>> rows(RouterModel router) {
        List<String> names = router.dialect().isV6()
                ? List.of(
                        "routeros-"
                                + (router.board().hasSensors() ? router.board().architecture() : "x86"),
                        "system",
                        "ppp",
                        "dhcp",
                        "hotspot",
                        "security",
                        "routing",
                        "advanced-tools",
                        "wireless")
                : List.of("routeros", "wireless");
        Map<Long, Map<String, String>> rows = new LinkedHashMap<>();
        names.forEach(name -> rows.put(rows.size() + 1L, row(router, name)));
        return rows;
    }

    private static Map<String, String> row(RouterModel router, String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("version", router.dialect().version().split(" ")[0]);
        row.put("build-time", Builds.time(router));
        row.put("scheduled", "");
        if (!router.dialect().isV6()) {
            row.put("size", "11637905");
            row.put("available", "false");
        }
        row.put("disabled", "false");
        return row;
    }
}
