package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import java.util.List;
import java.util.Map;

/** {@code /system/health}: one row on version 6, a row for each sensor on version 7. */
final class Health {

    private Health() {}

    static Menu menu(RouterModel router) {
        if (router.dialect().isV6()) {
            return new SingleRowMenu(
                    "/system/health",
                    router,
                    List.of(Column.fixed("voltage", "24"), Column.fixed("temperature", "39")));
        }
        return new RowsMenu(
                "/system/health",
                List.of("name", "value", "type"),
                Map.of(
                        0xDL, Map.of("name", "voltage", "value", "24.2", "type", "V"),
                        0xEL, Map.of("name", "temperature", "value", "36", "type", "C")));
    }
}
