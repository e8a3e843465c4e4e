package io.mikamel.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which rows of the file are ours: the one row for each device id that the database knows, if it has kept its circuit id
 * or our comment, and those that carry our comment under a node of one of our routers, which also holds after the
 * database was lost. A row with the comment {@code static} never is.
 */
final class Ownership {

    private static final String STATIC = "static";
    private static final Pattern OUR_ID = Pattern.compile("[0-9A-Z]{8}");

    private final ShapingInput input;
    private final CircuitPlan plan;
    private final Inventory inventory;
    private final Map<String, KnownDevice> knownById = new HashMap<>();
    private final Map<KnownDevice, PresentRow> found = new IdentityHashMap<>();
    private final Set<String> knownCircuits = new HashSet<>();
    private final List<PresentRow> foreign = new ArrayList<>();
    private final List<ExistingRow> existing = new ArrayList<>();

    Ownership(ShapingInput input, Inventory inventory, CircuitPlan plan) {
        this.input = input;
        this.plan = plan;
        this.inventory = inventory;
        input.known().forEach(known -> knownById.putIfAbsent(id(known.device().deviceId()), known));
        input.present().forEach(this::find);
        input.present().forEach(this::sort);
        for (KnownDevice known : knownById.values()) {
            if (!found.containsKey(known)) {
                existing.add(ExistingRow.lost(known, plan.resolve(CircuitKey.of(known))));
            }
        }
        existing.sort(ExistingRow::byContent);
        forget();
    }

    /** This lives as long as the decision, and memory is short. */
    private void forget() {
        knownById.clear();
        found.clear();
        knownCircuits.clear();
    }

    /** An id as LibreQoS compares it. */
    static String id(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    List<PresentRow> foreign() {
        return foreign;
    }

    /** Our rows by content. */
    List<ExistingRow> existing() {
        return existing;
    }

    private void sort(PresentRow row) {
        ours(row).ifPresentOrElse(existing::add, () -> foreign.add(row));
    }

    /** Of the rows under one known device id the one most like ours; the others are copies. */
    private void find(PresentRow row) {
        KnownDevice known = knownById.get(id(row.cell("Device ID")));
        if (known != null && !isStatic(row) && (hasCircuitId(row, known) || hasComment(row, known))) {
            Comparator<PresentRow> likeness = likeness(known);
            found.merge(known, row, (one, other) -> likeness.compare(one, other) <= 0 ? one : other);
        }
    }

    private static Comparator<PresentRow> likeness(KnownDevice known) {
        return Comparator.comparing((PresentRow row) -> !hasCircuitId(row, known))
                .thenComparing(row -> !hasComment(row, known))
                .thenComparing(row -> !row.cell("IPv4").equals(known.device().ipv4()))
                .thenComparing(row -> row.device().toString())
                .thenComparing(PresentRow::index);
    }

    private static boolean isStatic(PresentRow row) {
        return row.cell("Comment").equalsIgnoreCase(STATIC);
    }

    private static boolean hasCircuitId(PresentRow row, KnownDevice known) {
        String id = row.cell("Circuit ID");
        return id.equals(known.device().circuitId())
                || id(id).equals(id(known.device().circuitId()));
    }

    private static boolean hasComment(PresentRow row, KnownDevice known) {
        return Service.ofComment(row.cell("Comment"))
                .filter(service -> service == known.service())
                .isPresent();
    }

    private Optional<ExistingRow> ours(PresentRow row) {
        KnownDevice known = knownById.get(id(row.cell("Device ID")));
        if (known != null && found.get(known) == row) {
            return Optional.of(ExistingRow.standing(known, plan.resolve(CircuitKey.of(known)), row));
        }
        return isStatic(row) || isAddedByHand(row)
                ? Optional.empty()
                : Service.ofComment(row.cell("Comment")).flatMap(service -> adopted(row, service));
    }

    /** A device that somebody put under a circuit of ours; those we wrote ourselves have an id like all of ours. */
    private boolean isAddedByHand(PresentRow row) {
        String id = row.cell("Device ID");
        boolean looksOurs =
                OUR_ID.matcher(id).matches() && row.cell("Device Name").equals(row.cell("Circuit Name"));
        return isKnownCircuit(row) && !knownById.containsKey(id(id)) && !looksOurs;
    }

    private boolean isKnownCircuit(PresentRow row) {
        if (knownCircuits.isEmpty()) {
            input.known().forEach(known -> knownCircuits.add(id(known.device().circuitId())));
        }
        return knownCircuits.contains(id(row.cell("Circuit ID")));
    }

    private Optional<ExistingRow> adopted(PresentRow row, Service service) {
        List<RouterNodes> routers = inventory.ofNode(row.cell("Parent Node"));
        return owner(routers, service, row).map(router -> {
            CircuitKey key = plan.resolve(key(router, service, row));
            return ExistingRow.adopted(key, plan.circuit(key).map(Circuit::name).orElse(row.cell("Circuit Name")), row);
        });
    }

    /** Of routers that share a node the one that has the subscriber, else one that was not asked, else the first. */
    private Optional<RouterNodes> owner(List<RouterNodes> routers, Service service, PresentRow row) {
        return routers.stream()
                .filter(router ->
                        plan.circuit(plan.resolve(key(router, service, row))).isPresent())
                .findFirst()
                .or(() -> routers.stream()
                        .filter(router -> !plan.isRead(router.router(), service))
                        .findFirst())
                .or(() -> routers.stream().findFirst());
    }

    private static CircuitKey key(RouterNodes router, Service service, PresentRow row) {
        return CircuitKey.of(router.router(), service, row.cell("Circuit Name"), row.device());
    }
}
