package io.mikamel.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of the file are ours: those whose device id the database knows, and those that carry our comment under a
 * node of one of our routers, which also holds after the database was lost. A row with the comment {@code static} never
 * is.
 */
final class Ownership {

    private static final String STATIC = "static";

    private final CircuitPlan plan;
    private final Inventory inventory;
    private final Map<String, KnownDevice> knownById = new HashMap<>();
    private final Set<String> found = new HashSet<>();
    private final List<PresentRow> foreign = new ArrayList<>();
    private final List<ExistingRow> existing = new ArrayList<>();

    Ownership(ShapingInput input, Inventory inventory, CircuitPlan plan) {
        this.plan = plan;
        this.inventory = inventory;
        input.known().forEach(known -> knownById.putIfAbsent(id(known.device().deviceId()), known));
        input.present().forEach(this::sort);
        for (KnownDevice known : knownById.values()) {
            if (!found.contains(id(known.device().deviceId()))) {
                existing.add(ExistingRow.lost(known, plan.resolve(CircuitKey.of(known))));
            }
        }
        existing.sort(ExistingRow.BY_CONTENT);
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

    private Optional<ExistingRow> ours(PresentRow row) {
        if (row.cell("Comment").equalsIgnoreCase(STATIC)) {
            return Optional.empty();
        }
        String id = id(row.cell("Device ID"));
        KnownDevice known = knownById.get(id);
        if (known == null) {
            return Service.ofComment(row.cell("Comment")).flatMap(service -> adopted(row, service));
        }
        found.add(id);
        return Optional.of(ExistingRow.standing(known, plan.resolve(CircuitKey.of(known)), row));
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
