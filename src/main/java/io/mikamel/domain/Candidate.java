package io.mikamel.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row that may come to stand in the file.
 *
 * @param circuit what the router says now, absent if it was not read or does not know the subscriber
 * @param claim the device it is for, absent if the row stands without one
 * @param existing the row as it stands, absent for a new one
 * @param lastSeen when its address was last in use, as of now
 * @param reason why it goes, or may
 */
record Candidate(
        CircuitKey key,
        String name,
        Optional<Circuit> circuit,
        Optional<CircuitDevice> claim,
        Optional<ExistingRow> existing,
        Standing standing,
        Optional<Instant> lastSeen,
        String reason) {

    static Candidate claimed(
            Circuit circuit, CircuitDevice device, Optional<ExistingRow> existing, Optional<Instant> now) {
        Optional<Instant> seen = device.live() ? now : existing.flatMap(ExistingRow::lastSeen);
        Standing standing = device.live() ? Standing.LIVE : Standing.FIXED;
        return new Candidate(
                circuit.key(),
                circuit.name(),
                Optional.of(circuit),
                Optional.of(device),
                existing,
                standing,
                seen,
                device.live() ? "live session" : "fixed address");
    }

    /** What is to become of a row that stands without a device. */
    record Outlook(Standing standing, Optional<Instant> lastSeen, String reason) {}

    static Candidate ofRow(ExistingRow row, Optional<Circuit> circuit, Outlook outlook) {
        return new Candidate(
                row.key(),
                circuit.map(Circuit::name).orElse(row.name()),
                circuit,
                Optional.empty(),
                Optional.of(row),
                outlook.standing(),
                outlook.lastSeen(),
                outlook.reason());
    }

    String router() {
        return key.router();
    }

    List<String> addresses() {
        return claim.map(device -> List.of(device.address()))
                .orElseGet(() ->
                        existing.map(row -> Ipv4.hosts(row.device().ipv4())).orElse(List.of()));
    }

    /** Whether it has a row, and that row does not have this address yet. */
    boolean isAddressNew(String address) {
        return existing.isPresent()
                && !Ipv4.hosts(existing.get().device().ipv4()).contains(address);
    }

    /** Of two who wait for one address it stays with the row that has it, else losing it would give a claim to it. */
    private boolean isNewToAddress() {
        return !standing.isLive()
                && claim.map(CircuitDevice::address)
                        .filter(it -> existing.isEmpty() || isAddressNew(it))
                        .isPresent();
    }

    Candidate withoutRow() {
        return new Candidate(key, name, circuit, claim, Optional.empty(), standing, lastSeen, reason);
    }

    Candidate withStanding(Standing other) {
        return new Candidate(key, name, circuit, claim, existing, other, lastSeen, reason);
    }

    boolean isInFile() {
        return existing.isPresent() && existing.get().present().isPresent();
    }

    /** Who it is, for the operator. */
    String owner() {
        return "%s %s on %s".formatted(key.service().comment(), name, key.router());
    }

    /** A tunnel says who has an address; below it a hotspot login, and a lease says the least. */
    private int liveService() {
        return standing.isLive() ? key.service().ordinal() : 0;
    }

    /** By router, service, name and device, as far as a device has no id yet. */
    static Comparator<Candidate> inOrderOf(Inventory inventory) {
        return Comparator.comparing(Candidate::router, inventory.byPlace())
                .thenComparing(it -> it.key.service())
                .thenComparing(Candidate::name)
                .thenComparing(it -> it.key.identity())
                .thenComparing(it -> it.existing.isEmpty())
                .thenComparing(
                        it -> it.existing.map(row -> row.device().deviceId()).orElse(""))
                .thenComparing(it -> String.join(",", it.addresses()));
    }

    /** Who keeps an address, first the one who does. */
    static Comparator<Candidate> byPrecedence(Inventory inventory) {
        return Comparator.comparing(Candidate::standing)
                .thenComparing(Candidate::liveService)
                .thenComparing(it -> it.claim.map(CircuitDevice::uptime).orElse(Duration.ZERO))
                .thenComparing(Candidate::isNewToAddress)
                .thenComparing(it -> it.lastSeen.orElse(Instant.MIN), Comparator.reverseOrder())
                .thenComparing(inOrderOf(inventory));
    }
}
