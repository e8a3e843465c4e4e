package io.mikamel.domain;

import java.util.ArrayList;
import java.util.List;

/** Decides from readings, the present file and the database what ShapedDevices.csv must be. Holds no state. */
public final class ShapingMerge {

    private final ShapingSettings settings;

    public ShapingMerge(ShapingSettings settings) {
        this.settings = settings;
    }

    public ShapingResult merge(ShapingInput input) {
        Inventory inventory = new Inventory(input.routers());
        CircuitPlan plan = new CircuitPlan(input, inventory);
        Ownership ownership = new Ownership(input, inventory, plan);
        Matching matching = new Matching(plan, inventory, settings.offlineGrace(), input.now());
        AddressBook addresses = new AddressBook(ownership.foreign());
        addresses.settle(matching.candidates(ownership.existing()), Candidate.byPrecedence(inventory));
        Removals removals = new Removals(input, plan, settings.guard());
        removals.decide(addresses.winners(), ownership.existing());

        ShapingDraft draft = new ShapingDraft(input, inventory, plan);
        draft.stay(placed(addresses, removals, ownership, inventory), removals, new RowText(inventory, settings));
        draft.go(addresses.winners().stream().filter(removals::isRemoved).toList());
        draft.refuse(addresses.losers());
        return draft.result(ownership.foreign());
    }

    private static List<PlacedRow> placed(
            AddressBook addresses, Removals removals, Ownership ownership, Inventory inventory) {
        List<PlacedRow> rows = new ArrayList<>();
        addresses.winners().stream()
                .filter(candidate -> !removals.isRemoved(candidate))
                .sorted(Candidate.inOrderOf(inventory))
                .forEach(candidate -> rows.add(new PlacedRow(candidate)));
        new CircuitIds(ownership.foreign()).assign(rows);
        rows.sort(PlacedRow.inOrderOf(inventory));
        return rows;
    }
}
