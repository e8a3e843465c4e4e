package io.mikamel.domain;

import io.mikamel.domain.ShapingChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The result of a decision as it grows: rows, change log, and what to remember. */
final class ShapingDraft {

    private final ShapingInput input;
    private final Inventory inventory;
    private final CircuitPlan plan;
    private final List<ShapedRow> rows = new ArrayList<>();
    private final List<ShapingChange> changes = new ArrayList<>();
    private final List<KnownDevice> known = new ArrayList<>();
    private final List<HeldRemoval> held = new ArrayList<>();
    private final Set<Refusal> refused = new LinkedHashSet<>();
    private final Set<Refusal> told;

    ShapingDraft(ShapingInput input, Inventory inventory, CircuitPlan plan) {
        this.input = input;
        this.inventory = inventory;
        this.plan = plan;
        this.told = new HashSet<>(input.refused());
        input.refused().stream().filter(it -> !plan.isRead(it.router())).forEach(refused::add);
        plan.refusals().forEach(it -> refuse(it, Optional.empty()));
    }

    void stay(List<PlacedRow> placed, Removals removals) {
        for (PlacedRow row : placed) {
            ShapedDevice device = row.device();
            Candidate candidate = row.candidate();
            add(candidate, device);
            held.addAll(removals.remember(candidate, device.deviceId()));
            if (removals.isNewlyHeld(candidate)) {
                changes.add(change(Kind.HELD, candidate, Optional.of(device), removals.reason(candidate)));
            }
        }
    }

    void go(List<Candidate> removed, Removals removals) {
        removed.stream()
                .filter(Candidate::isInFile)
                .sorted(Candidate.inOrderOf(inventory))
                .map(candidate -> change(Kind.REMOVED, candidate, Optional.empty(), removals.reason(candidate)))
                .forEach(changes::add);
    }

    void refuse(List<AddressBook.Loser> losers) {
        Comparator<Candidate> order = Candidate.inOrderOf(inventory);
        losers.stream()
                .sorted(Comparator.comparing(AddressBook.Loser::candidate, order))
                .forEach(this::refuse);
    }

    ShapingResult result(List<PresentRow> foreign, Map<String, Integer> gone) {
        List<Integer> indexes = foreign.stream().map(PresentRow::index).sorted().toList();
        List<Refusal> refusals = List.copyOf(refused);
        List<RouterCount> counts = new RouterCounts(inventory, plan).count(known, changes, held, refusals);
        return new ShapingResult(indexes, rows, changes, known, held, refusals, gone, counts);
    }

    private void add(Candidate candidate, ShapedDevice device) {
        OptionalInt present = candidate.existing().map(ExistingRow::present).orElse(OptionalInt.empty());
        boolean same = candidate
                .existing()
                .filter(row -> row.device().saysTheSame(device))
                .isPresent();
        rows.add(new ShapedRow(device, present, same && present.isPresent()));
        known.add(known(candidate, device));
        if (present.isEmpty()) {
            String reason = candidate.existing().isPresent() ? "the file had lost the row" : candidate.reason();
            changes.add(change(Kind.ADDED, candidate, Optional.of(device), reason));
        } else if (!same) {
            String reason = RowDiff.of(candidate.existing().get().device(), device);
            changes.add(change(Kind.UPDATED, candidate, Optional.of(device), reason));
        }
    }

    private static KnownDevice known(Candidate candidate, ShapedDevice device) {
        Optional<Rate> rate = candidate.circuit().isPresent()
                ? candidate.circuit().get().rate()
                : candidate.existing().flatMap(ExistingRow::rate);
        CircuitKey key = candidate.key();
        return new KnownDevice(key.router(), key.service(), candidate.name(), device, rate, candidate.lastSeen());
    }

    /** A row that nobody used any more makes room for the new owner of its address; a used one is refused. */
    private void refuse(AddressBook.Loser loser) {
        Candidate candidate = loser.candidate();
        if (!candidate.standing().mayGo() && candidate.standing() != Standing.KEPT) {
            refuse(new Refusal(candidate.router(), candidate.name(), loser.reason()), Optional.of(candidate));
        } else if (candidate.isInFile()) {
            String reason = candidate.reason() + "; " + loser.reason();
            changes.add(change(Kind.REMOVED, candidate, Optional.empty(), reason));
        }
    }

    /** A refusal is told when it begins and when it takes a row out of the file. */
    private void refuse(Refusal refusal, Optional<Candidate> candidate) {
        boolean inFile = candidate.filter(Candidate::isInFile).isPresent();
        if (refused.add(refusal) && !told.contains(refusal) || inFile) {
            changes.add(candidate
                    .map(it -> change(Kind.REFUSED, it, Optional.empty(), refusal.reason()))
                    .orElseGet(() -> refusal.change()));
        }
    }

    private static ShapingChange change(Kind kind, Candidate candidate, Optional<ShapedDevice> after, String reason) {
        Optional<ShapedDevice> before =
                candidate.existing().filter(row -> row.present().isPresent()).map(ExistingRow::device);
        String circuitId = after.or(() -> before).map(ShapedDevice::circuitId).orElse("");
        return new ShapingChange(kind, candidate.router(), circuitId, candidate.name(), before, after, reason);
    }
}
