package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Comparator;
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
        Comparator<Candidate> byPrecedence = Candidate.byPrecedence(inventory);
        List<ExistingRow> existing = new RenamedRouters(plan, inventory).settled(ownership.existing());
        List<Candidate> candidates = matching.candidates(existing);
        addresses.settle(new Handover(candidates, input.now()).settled(), byPrecedence);
        addresses.settle(matching.withoutDevice(addresses.freed()), byPrecedence);
        Removals removals = new Removals(input, plan, settings);
        removals.decide(addresses.winners(), existing, ownership.foreign().isEmpty());

        ShapingDraft draft = new ShapingDraft(input, inventory, plan);
        List<Candidate> staying = staying(addresses.winners(), removals, inventory);
        draft.stay(placed(staying, ownership.foreign(), inventory), removals);
        draft.go(addresses.winners().stream().filter(removals::isRemoved).toList(), removals);
        draft.refuse(addresses.losers());
        return draft.result(ownership.foreign(), removals.gone());
    }

    private static List<Candidate> staying(List<Candidate> candidates, Removals removals, Inventory inventory) {
        return candidates.stream()
                .filter(candidate -> !removals.isRemoved(candidate))
                .sorted(Candidate.inOrderOf(inventory))
                .toList();
    }

    private List<PlacedRow> placed(List<Candidate> staying, List<PresentRow> foreign, Inventory inventory) {
        List<PlacedRow> rows = new ArrayList<>(staying.size());
        staying.forEach(candidate -> rows.add(new PlacedRow(candidate)));
        new CircuitIds(foreign, inventory).assign(rows);
        RowText text = new RowText(inventory, settings);
        rows.forEach(row -> row.write(text));
        rows.sort(PlacedRow.inOrderOf(inventory));
        return rows;
    }
}
