package io.mikamel.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the rows that nobody needs really go. A removal counts as seen alike when the same row was wanted gone in
 * each of the cycles; other rows that come to be wanted gone meanwhile start their own count, so that a growing set lets
 * the settled part go and a subscriber who came back is out of it.
 */
final class Removals {

    private final ShapingInput input;
    private final CircuitPlan plan;
    private final RemovalGuard guard;
    private final Duration interval;
    private final Departures departures;
    private final Map<String, HeldRemoval> memory = new HashMap<>();
    private final Map<Candidate, String> held = new IdentityHashMap<>();
    private final Map<Candidate, String> removed = new IdentityHashMap<>();

    Removals(ShapingInput input, CircuitPlan plan, ShapingSettings settings) {
        this.input = input;
        this.plan = plan;
        this.guard = settings.guard();
        this.interval = settings.interval();
        this.departures = new Departures(input);
        input.held().forEach(it -> memory.put(key(it.router(), it.deviceId()), it));
    }

    /**
     * Decides over all candidates that have an address.
     *
     * @param existing tells how many rows there were before
     * @param alone whether the file has no rows of others
     */
    void decide(List<Candidate> candidates, List<ExistingRow> existing, boolean alone) {
        Map<String, List<Candidate>> newlyGoing = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.standing() == Standing.ORPHAN) {
                orphan(candidate);
            } else if (candidate.standing() == Standing.GOING) {
                going(candidate, newlyGoing);
            }
        }
        Map<String, Integer> rows = new HashMap<>();
        existing.forEach(row -> rows.merge(row.key().router(), 1, Integer::sum));
        newlyGoing.forEach((router, ofRouter) -> guard(router, ofRouter, rows.getOrDefault(router, 0)));
        if (!candidates.isEmpty() && removed.size() == candidates.size()) {
            newlyGoing.values().forEach(this::holdTheLast);
        }
        if (alone && removed.size() == candidates.size()) {
            keepTheFile(candidates);
        }
        newlyGoing.forEach((router, ofRouter) -> departures.add(
                router, (int) ofRouter.stream().filter(this::isRemoved).count()));
    }

    /** How many rows the guard let go since the last round, by router. */
    Map<String, Integer> gone() {
        return departures.byRouter();
    }

    /** LibreQoS takes a file without rows for the wish to shape nobody, so not even a confirmation lets the last go. */
    private void keepTheFile(List<Candidate> candidates) {
        candidates.stream().filter(Candidate::isInFile).forEach(it -> {
            removed.remove(it);
            held.put(it, it.reason() + "; the file would have no row left: held until it has another");
        });
    }

    boolean isRemoved(Candidate candidate) {
        return removed.containsKey(candidate);
    }

    boolean isHeld(Candidate candidate) {
        return held.containsKey(candidate);
    }

    /** Whether the hold began with this cycle. */
    boolean isNewlyHeld(Candidate candidate) {
        return isHeld(candidate) && !memory.containsKey(key(candidate));
    }

    /** Why a row goes, or should go and is held. */
    String reason(Candidate candidate) {
        return isHeld(candidate) ? held.get(candidate) : removed.get(candidate);
    }

    /** What to remember of a row that stays, under the device id it now has. */
    List<HeldRemoval> remember(Candidate candidate, String deviceId) {
        HeldRemoval before = memory.get(key(candidate));
        if (isHeld(candidate)) {
            return List.of(new HeldRemoval(
                    candidate.router(),
                    deviceId,
                    candidate.name(),
                    before == null ? input.now() : before.since(),
                    candidate.standing() == Standing.ORPHAN ? 0 : cycles(candidate)));
        }
        return before != null && candidate.standing().isUnread() ? List.of(before) : List.of();
    }

    private void orphan(Candidate candidate) {
        if (isConfirmed(candidate)) {
            removed.put(candidate, candidate.reason() + "; confirmed");
        } else {
            held.put(candidate, candidate.reason() + "; held until confirmed");
        }
    }

    private void going(Candidate candidate, Map<String, List<Candidate>> newlyGoing) {
        if (isConfirmed(candidate)) {
            removed.put(candidate, candidate.reason() + "; confirmed");
        } else if (memory.containsKey(key(candidate)) && cycles(candidate) >= guard.cycles()) {
            removed.put(candidate, "%s; seen in %d cycles".formatted(candidate.reason(), guard.cycles()));
        } else {
            newlyGoing
                    .computeIfAbsent(candidate.router(), router -> new ArrayList<>())
                    .add(candidate);
        }
    }

    private void guard(String router, List<Candidate> ofRouter, int rows) {
        int before = departures.of(router);
        int going = before + ofRouter.size();
        boolean tooMany = guard.isTooMany(going, before + rows);
        String many = "%d of %d rows of the router would %s"
                .formatted(going, before + rows, before == 0 ? "go at once" : "have gone since its last round");
        for (Candidate candidate : ofRouter) {
            Service service = candidate.key().service();
            if (tooMany) {
                hold(candidate, many);
            } else if (plan.isEmpty(candidate.router(), service)) {
                hold(candidate, "the router has no %s at all".formatted(service.comment()));
            } else {
                removed.put(candidate, candidate.reason());
            }
        }
    }

    private void holdTheLast(List<Candidate> ofRouter) {
        ofRouter.stream()
                .filter(it -> removed.remove(it) != null)
                .forEach(it -> hold(it, "no row of ours would be left"));
    }

    private void hold(Candidate candidate, String why) {
        if (guard.cycles() == 1) {
            removed.put(candidate, candidate.reason());
            return;
        }
        held.put(
                candidate,
                "%s; %s: held until confirmed or seen in %d cycles".formatted(candidate.reason(), why, guard.cycles()));
    }

    /** Only what was held before can have been confirmed: the operator has not seen the rest. */
    private boolean isConfirmed(Candidate candidate) {
        return input.confirmed().contains(candidate.router()) && memory.containsKey(key(candidate));
    }

    private int cycles(Candidate candidate) {
        HeldRemoval before = memory.get(key(candidate));
        boolean counts = input.rounds().contains(candidate.router()) || input.asked() && isDue(before);
        return (before == null ? 0 : before.cycles()) + (counts ? 1 : 0);
    }

    /** Whether the timer would have counted as much by now. */
    private boolean isDue(HeldRemoval before) {
        return before != null
                && !before.since()
                        .plus(interval.multipliedBy(before.cycles() + 1L))
                        .isAfter(input.now());
    }

    private static String key(Candidate candidate) {
        String standing = candidate.existing().map(it -> it.device().deviceId()).orElse("");
        return key(candidate.router(), standing);
    }

    private static String key(String router, String deviceId) {
        return router + '\n' + Ownership.id(deviceId);
    }
}
