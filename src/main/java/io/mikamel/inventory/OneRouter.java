package io.mikamel.inventory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The router of the variables {@code MIKROTIK_HOST} and so on, which count while there is no routers.csv. */
final class OneRouter {

    private static final Map<Column, String> VARIABLES = Map.of(
            Column.HOST, "MIKROTIK_HOST",
            Column.USERNAME, "MIKROTIK_USER",
            Column.PASSWORD, "MIKROTIK_PASSWORD",
            Column.PORT, "MIKROTIK_PORT",
            Column.NAME, "MIKROTIK_NAME",
            Column.TLS, "MIKROTIK_TLS",
            Column.FINGERPRINT, "MIKROTIK_TLS_FINGERPRINT",
            Column.DRIVER, "MIKROTIK_DRIVER");

    private OneRouter() {}

    /**
     * Empty without {@code MIKROTIK_HOST}.
     *
     * @throws InventoryException naming the variable that cannot be used
     */
    static Optional<Router> of(InventoryRules rules) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        VARIABLES.forEach(
                (column, variable) -> cells.put(column, rules.environment().getOrDefault(variable, "")));
        if (cells.get(Column.HOST).isBlank()) {
            return Optional.empty();
        }
        if (cells.get(Column.NAME).isBlank()) {
            cells.put(Column.NAME, cells.get(Column.HOST));
        }
        try {
            return Optional.of(new RouterLine(cells, rules).router());
        } catch (CellException e) {
            throw new InventoryException("%s %s".formatted(VARIABLES.get(e.column()), e.getMessage()));
        }
    }

    static List<String> variables() {
        return List.of("MIKROTIK_HOST", "MIKROTIK_USER", "MIKROTIK_PASSWORD", "MIKROTIK_PORT");
    }
}
