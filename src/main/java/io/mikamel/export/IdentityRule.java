package io.mikamel.export;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Circuit and device ids and names. */
final class IdentityRule implements RowRule {

    private final Map<String, String> circuitIds = new HashMap<>();
    private final Set<String> deviceIds = new HashSet<>();

    @Override
    public void check(RowCells row, Findings findings) {
        checkCircuitId(row, findings);
        String deviceId = row.cell(Column.DEVICE_ID).strip();
        if (!deviceId.isEmpty() && deviceIds.contains(deviceId)) {
            findings.add(
                    row,
                    Column.DEVICE_ID,
                    Rule.DEVICE_ID_DUPLICATE,
                    Findings.quote(Column.DEVICE_ID, deviceId) + " stands in an earlier row too");
        }
        requireText(row, Column.CIRCUIT_NAME, findings);
        requireText(row, Column.DEVICE_ID, findings);
        requireText(row, Column.DEVICE_NAME, findings);
    }

    private void checkCircuitId(RowCells row, Findings findings) {
        String id = row.cell(Column.CIRCUIT_ID);
        if (id.isBlank()) {
            findings.add(row, Column.CIRCUIT_ID, Rule.CIRCUIT_ID_EMPTY, "Circuit ID is empty");
            return;
        }
        String known = circuitIds.getOrDefault(row.circuitKey(), id);
        if (!known.equals(id)) {
            findings.add(
                    row,
                    Column.CIRCUIT_ID,
                    Rule.CIRCUIT_ID_CASE,
                    Findings.quote(Column.CIRCUIT_ID, id) + " differs from \"" + known
                            + "\" in letter case or blanks only, which LibreQoS takes for one circuit");
        }
    }

    private static void requireText(RowCells row, Column column, Findings findings) {
        if (row.cell(column).isBlank()) {
            findings.add(row, column, Rule.NAME_EMPTY, column.title() + " is empty");
        }
    }

    @Override
    public void remember(RowCells row) {
        circuitIds.putIfAbsent(row.circuitKey(), row.cell(Column.CIRCUIT_ID));
        deviceIds.add(row.cell(Column.DEVICE_ID).strip());
    }
}
