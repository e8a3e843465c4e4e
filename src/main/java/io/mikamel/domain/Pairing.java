package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The devices of one circuit and its rows: paired by MAC address, then by address, then what is left over. */
final class Pairing {

    private final List<CircuitDevice> devices;
    private final List<ExistingRow> rows;
    private final Map<CircuitDevice, ExistingRow> pairs = new LinkedHashMap<>();

    Pairing(List<CircuitDevice> devices, List<ExistingRow> rows) {
        this.devices = new ArrayList<>(devices);
        this.rows = new ArrayList<>(rows);
        if (devices.size() > 1 || rows.size() > 1) {
            pairWhatAgrees();
        }
        int leftOver = Math.min(this.devices.size(), this.rows.size());
        for (int i = 0; i < leftOver; i++) {
            pairs.put(this.devices.get(i), this.rows.get(i));
        }
        this.devices.subList(0, leftOver).clear();
        this.rows.subList(0, leftOver).clear();
    }

    Map<CircuitDevice, ExistingRow> pairs() {
        return pairs;
    }

    List<CircuitDevice> unpairedDevices() {
        return devices;
    }

    List<ExistingRow> unpairedRows() {
        return rows;
    }

    private void pairWhatAgrees() {
        pair(device -> device.macAddress() + ' ' + device.address(), Pairing::macAndAddress);
        pair(CircuitDevice::macAddress, row -> row.device().macAddress());
        pair(CircuitDevice::address, row -> Ipv4.host(row.device().ipv4()).orElse(""));
    }

    private static String macAndAddress(ExistingRow row) {
        return row.device().macAddress() + ' ' + Ipv4.host(row.device().ipv4()).orElse("");
    }

    private void pair(Function<CircuitDevice, String> ofDevice, Function<ExistingRow, String> ofRow) {
        if (devices.isEmpty() || rows.isEmpty()) {
            return;
        }
        Map<String, ExistingRow> byText = new HashMap<>();
        rows.forEach(row -> byText.putIfAbsent(ofRow.apply(row).toUpperCase(Locale.ROOT), row));
        byText.remove("");
        Set<ExistingRow> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CircuitDevice device : devices) {
            ExistingRow row = byText.remove(ofDevice.apply(device));
            if (row != null) {
                pairs.put(device, row);
                taken.add(row);
            }
        }
        devices.removeIf(pairs::containsKey);
        rows.removeIf(taken::contains);
    }
}
