package io.mikamel.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Circuit and device ids of eight characters {@code [0-9A-Z]}. An id that stands is kept, unless another circuit has it or
 * a row of others under another node; a new one comes from router, service and name, so that it is the same after the file was lost. The
 * first character is a letter, so that no spreadsheet takes an id for a number.
 */
final class CircuitIds {

    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int LETTERS = 26;
    private static final int LENGTH = 8;

    private final MessageDigest digest = sha256();
    private final Map<String, Object> circuitIds = new HashMap<>();
    private final Map<Object, String> idsOfCircuits = new HashMap<>();
    private final Set<String> deviceIds = new HashSet<>();
    private final Map<String, List<PresentRow>> foreignCircuits = new HashMap<>();
    private final Inventory inventory;

    /** The rows that stand under one circuit id, where no reading says what the circuit is. */
    private record StandingCircuit(String router, Service service, String circuitId) {}

    CircuitIds(List<PresentRow> foreign, Inventory inventory) {
        this.inventory = inventory;
        for (PresentRow row : foreign) {
            foreignCircuits
                    .computeIfAbsent(Ownership.id(row.cell("Circuit ID")), id -> new ArrayList<>(1))
                    .add(row);
            deviceIds.add(Ownership.id(row.cell("Device ID")));
        }
    }

    /** Gives each row its ids, in this order; rows of routers that were not read first keep theirs. */
    void assign(List<PlacedRow> rows) {
        rows.stream().filter(row -> row.candidate().circuit().isEmpty()).forEach(this::keep);
        rows.stream().filter(row -> row.candidate().circuit().isPresent()).forEach(this::keep);
        rows.forEach(this::complete);
    }

    private void keep(PlacedRow row) {
        row.candidate().existing().map(ExistingRow::device).ifPresent(standing -> {
            if (isOursToKeep(row, standing)) {
                keepCircuitId(circuit(row), standing.circuitId());
            }
            if (isUsable(standing.deviceId()) && deviceIds.add(Ownership.id(standing.deviceId()))) {
                row.deviceId(standing.deviceId());
            }
        });
    }

    /** LibreQoS refuses a circuit whose devices have different parents, and ids that differ in letter case. */
    private boolean isOursToKeep(PlacedRow row, ShapedDevice standing) {
        Candidate candidate = row.candidate();
        String node = candidate
                .circuit()
                .flatMap(circuit -> inventory.router(candidate.router()))
                .map(router -> router.node(candidate.key().service()))
                .orElse(standing.parentNode());
        return foreignCircuits.getOrDefault(Ownership.id(standing.circuitId()), List.of()).stream()
                .allMatch(other -> isDeviceUnder(other, node, standing.circuitId()));
    }

    private static boolean isDeviceUnder(PresentRow other, String node, String circuitId) {
        return other.cells().getOrDefault("Circuit ID", "").equals(circuitId)
                && other.cells().getOrDefault("Parent Node", "").equals(node)
                && other.cell("Parent Node ID").isEmpty()
                && other.cell("Anchor Node ID").isEmpty();
    }

    private void keepCircuitId(Object circuit, String id) {
        boolean free = isUsable(id) && !idsOfCircuits.containsKey(circuit);
        if (free && circuitIds.putIfAbsent(Ownership.id(id), circuit) == null) {
            idsOfCircuits.put(circuit, id);
        }
    }

    private void complete(PlacedRow row) {
        row.circuitId(idsOfCircuits.computeIfAbsent(circuit(row), circuit -> newCircuitId(row, circuit)));
        if (!row.hasDeviceId()) {
            row.deviceId(newDeviceId(row));
        }
    }

    private String newCircuitId(PlacedRow row, Object circuit) {
        int attempt = 0;
        String id = derived(row, "circuit", attempt);
        while (foreignCircuits.containsKey(Ownership.id(id))
                || circuitIds.putIfAbsent(Ownership.id(id), circuit) != null) {
            id = derived(row, "circuit", ++attempt);
        }
        return id;
    }

    private String newDeviceId(PlacedRow row) {
        int attempt = 0;
        String id = derived(row, "device", attempt);
        while (!deviceIds.add(Ownership.id(id))) {
            id = derived(row, "device", ++attempt);
        }
        return id;
    }

    /** What has one circuit id: all rows of a PPP or DHCP circuit, each row of a hotspot user. */
    private static Object circuit(PlacedRow row) {
        Candidate candidate = row.candidate();
        if (candidate.circuit().isPresent()) {
            return candidate.key().isOneCircuit() ? candidate.key() : row;
        }
        String standing =
                candidate.existing().map(it -> it.device().circuitId()).orElse("");
        return new StandingCircuit(candidate.router(), candidate.key().service(), Ownership.id(standing));
    }

    /** The first device goes by the subscriber alone, further ones by MAC address or address, then by number. */
    private String derived(PlacedRow row, String what, int attempt) {
        CircuitKey key = row.candidate().key();
        String device = attempt == 0 ? "" : row.discriminator();
        digest.reset();
        for (String part : List.of(key.router(), key.service().name(), key.identity(), what, device)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return text(digest.digest(new byte[] {(byte) (attempt >> 8), (byte) attempt}));
    }

    private static String text(byte[] hash) {
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << 8 | hash[i] & 0xFF;
        }
        number >>>= 1;
        StringBuilder id = new StringBuilder(LENGTH);
        id.append(CHARACTERS.charAt((int) (number % LETTERS)));
        number /= LETTERS;
        while (id.length() < LENGTH) {
            id.append(CHARACTERS.charAt((int) (number % CHARACTERS.length())));
            number /= CHARACTERS.length();
        }
        return id.toString();
    }

    /** LibreQoS takes a line that begins with # for a comment. */
    private static boolean isUsable(String id) {
        return !id.isBlank() && id.charAt(0) != '#';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
