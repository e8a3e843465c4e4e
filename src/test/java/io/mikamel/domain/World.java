package io.mikamel.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A file and a database that follow one decision after the other. */
final class World {

    private static final BigDecimal RATE = BigDecimal.TEN;

    List<PresentRow> present = new ArrayList<>();
    List<KnownDevice> known = List.of();
    List<HeldRemoval> held = List.of();
    List<Refusal> refused = List.of();
    List<RouterNodes> routers = new ArrayList<>();
    Set<String> confirmed = new HashSet<>();
    Instant now = Instant.parse("2026-03-01T12:00:00Z");
    ShapingSettings settings = ShapingSettings.DEFAULT;
    boolean ofTimer = true;
    boolean asked;
    Map<String, Integer> gone = Map.of();
    ShapingResult result;

    static World of(String... routers) {
        World world = new World();
        for (String router : routers) {
            world.routers.add(new RouterNodes(router, Optional.empty(), Optional.empty()));
        }
        return world;
    }

    /** Decides, and takes the result for the file and the database. */
    ShapingResult cycle(Reading... readings) {
        result = decide(readings);
        Map<Integer, PresentRow> before = byIndex();
        List<PresentRow> next = new ArrayList<>();
        for (int index : result.foreign()) {
            next.add(row(next.size(), before.get(index).cells()));
        }
        for (ShapedRow row : result.rows()) {
            next.add(row(
                    next.size(),
                    row.asItStands() ? before.get(row.present().getAsInt()).cells() : cells(row.device())));
        }
        present = next;
        known = result.known();
        held = result.held();
        refused = result.refused();
        gone = result.gone();
        confirmed = new HashSet<>();
        return result;
    }

    ShapingResult decide(Reading... readings) {
        List<RouterReading> read = new ArrayList<>();
        for (Reading reading : readings) {
            read.add(reading.build());
        }
        Set<String> rounds =
                ofTimer && !asked ? read.stream().map(RouterReading::router).collect(Collectors.toSet()) : Set.of();
        return new ShapingMerge(settings)
                .merge(new ShapingInput(
                        present, known, read, routers, held, refused, confirmed, rounds, asked, gone, now));
    }

    /** The rows in file and database change places. */
    void shuffle(Random random) {
        present = new ArrayList<>(present);
        Collections.shuffle(present, random);
        known = new ArrayList<>(known);
        Collections.shuffle(known, random);
    }

    World later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    World loseDatabase() {
        known = List.of();
        held = List.of();
        refused = List.of();
        return this;
    }

    World loseFile() {
        present = new ArrayList<>();
        return this;
    }

    World stands(String name, String address, String node, String comment) {
        return stands(Map.of("Circuit Name", name, "IPv4", address, "Parent Node", node, "Comment", comment));
    }

    /** A row somebody wrote: the given cells, the others made up. */
    World stands(Map<String, String> given) {
        String id = "X" + (1000000 + present.size());
        Map<String, String> cells = new HashMap<>(
                cells(new ShapedDevice(id, "someone", id, "someone", "", "", "", "", RATE, RATE, RATE, RATE, "")));
        cells.putAll(given);
        present.add(row(present.size(), cells));
        return this;
    }

    List<ShapedDevice> devices() {
        return result.rows().stream().map(ShapedRow::device).toList();
    }

    ShapedDevice device(String name) {
        return devices().stream()
                .filter(device -> device.circuitName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + name + " in " + devices()));
    }

    boolean has(String name) {
        return devices().stream().anyMatch(device -> device.circuitName().equals(name));
    }

    /** The change log as {@code KIND name: reason}. */
    List<String> log() {
        return result.changes().stream()
                .map(change -> change.kind() + " " + change.name() + ": " + change.reason())
                .toList();
    }

    static PresentRow row(int index, Map<String, String> cells) {
        return new PresentRow(index, index + 2, cells);
    }

    static Map<String, String> cells(ShapedDevice device) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Circuit ID", device.circuitId());
        cells.put("Circuit Name", device.circuitName());
        cells.put("Device ID", device.deviceId());
        cells.put("Device Name", device.deviceName());
        cells.put("Parent Node", device.parentNode());
        cells.put("MAC", device.macAddress());
        cells.put("IPv4", device.ipv4());
        cells.put("IPv6", device.ipv6());
        cells.put("Download Min Mbps", device.downloadMin().toPlainString());
        cells.put("Upload Min Mbps", device.uploadMin().toPlainString());
        cells.put("Download Max Mbps", device.downloadMax().toPlainString());
        cells.put("Upload Max Mbps", device.uploadMax().toPlainString());
        cells.put("Comment", device.comment());
        return cells;
    }

    private Map<Integer, PresentRow> byIndex() {
        Map<Integer, PresentRow> rows = new HashMap<>();
        present.forEach(row -> rows.put(row.index(), row));
        return rows;
    }
}
