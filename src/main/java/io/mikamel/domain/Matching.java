package io.mikamel.domain;

import io.mikamel.domain.Candidate.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings the circuits of the readings and the rows that stand together, so that each device keeps its row. */
final class Matching {

    private final CircuitPlan plan;
    private final Inventory inventory;
    private final Duration grace;
    private final Instant now;
    private final Optional<Instant> seenNow;
    private final List<Candidate> candidates = new ArrayList<>();

    Matching(CircuitPlan plan, Inventory inventory, Duration grace, Instant now) {
        this.plan = plan;
        this.inventory = inventory;
        this.grace = grace;
        this.now = now;
        this.seenNow = Optional.of(now);
    }

    List<Candidate> candidates(List<ExistingRow> existing) {
        Map<CircuitKey, List<ExistingRow>> rows = new LinkedHashMap<>();
        existing.forEach(row ->
                rows.computeIfAbsent(row.key(), key -> new ArrayList<>(1)).add(row));
        for (Circuit circuit : plan.circuits()) {
            match(circuit, rows.getOrDefault(circuit.key(), List.of()));
            rows.remove(circuit.key());
        }
        rows.values().forEach(ofNobody -> ofNobody.forEach(this::withoutCircuit));
        return candidates;
    }

    /** What becomes of rows whose device cannot have its new address. */
    List<Candidate> withoutDevice(List<Candidate> freed) {
        return freed.stream()
                .map(it -> surplusRow(it.circuit().orElseThrow(), it.existing().orElseThrow()))
                .toList();
    }

    private void match(Circuit circuit, List<ExistingRow> rows) {
        Pairing pairing = new Pairing(circuit.devices(), rows);
        pairing.pairs().forEach((device, row) -> claim(circuit, device, Optional.of(row)));
        pairing.unpairedDevices().forEach(device -> claim(circuit, device, Optional.empty()));
        pairing.unpairedRows().forEach(row -> surplus(circuit, row));
    }

    private void claim(Circuit circuit, CircuitDevice device, Optional<ExistingRow> row) {
        candidates.add(Candidate.claimed(circuit, device, row, seenNow));
    }

    /** A row of a circuit that none of its devices needs. */
    private void surplus(Circuit circuit, ExistingRow row) {
        candidates.add(surplusRow(circuit, row));
    }

    private Candidate surplusRow(Circuit circuit, ExistingRow row) {
        Instant seen = circuit.pending() ? now : row.lastSeen().orElse(now);
        boolean kept = circuit.stays() && (circuit.pending() || inGrace(seen));
        String reason = circuit.stays() ? "address not in use since " + seen : circuit.goneReason();
        Standing standing = kept ? Standing.KEPT : Standing.GOING;
        return Candidate.ofRow(row, Optional.of(circuit), new Outlook(standing, Optional.of(seen), reason));
    }

    /** A row whose subscriber no reading knows. */
    private void withoutCircuit(ExistingRow row) {
        CircuitKey key = row.key();
        if (inventory.router(key.router()).isEmpty()) {
            orphan(row, "router %s is not in the inventory any more".formatted(key.router()));
        } else if (!inventory.wants(key.router(), key.service())) {
            orphan(
                    row,
                    "%s of router %s is switched off".formatted(key.service().comment(), key.router()));
        } else if (plan.isRead(key.router(), key.service())) {
            add(row, Optional.empty(), new Outlook(Standing.GOING, row.lastSeen(), goneReason(key.service())));
        } else {
            unread(row);
        }
    }

    /** What the file has lost of a router that is gone stays lost. */
    private void orphan(ExistingRow row, String reason) {
        if (row.present().isPresent()) {
            add(row, Optional.empty(), new Outlook(Standing.ORPHAN, row.lastSeen(), reason));
        }
    }

    private void unread(ExistingRow row) {
        Optional<Instant> seen = row.known() ? row.lastSeen() : Optional.of(now);
        Standing standing = seen.filter(this::inGrace).isPresent() ? Standing.UNREAD_LIVE : Standing.UNREAD;
        add(row, Optional.empty(), new Outlook(standing, seen, "router not read"));
    }

    private void add(ExistingRow row, Optional<Circuit> circuit, Outlook outlook) {
        candidates.add(Candidate.ofRow(row, circuit, outlook));
    }

    private boolean inGrace(Instant seen) {
        return seen.plus(grace).isAfter(now);
    }

    private static String goneReason(Service service) {
        return switch (service) {
            case PPP -> "no secret and no session";
            case HOTSPOT -> "hotspot session ended";
            case DHCP -> "lease not bound";
        };
    }
}
