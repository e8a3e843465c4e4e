package io.mikamel.outbox;

import io.mikamel.domain.outbox.DueEffect;
import io.mikamel.domain.outbox.RetryPause;
import io.mikamel.store.OutboxStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries out what is due on a router, chunk after chunk. Thread-safe. */
public final class RouterDrain {

    private final OutboxStore store;
    private final Effects effects;
    private final int chunk;
    private final Duration pause;
    private final Clock clock;

    /**
     * @param chunk how many effects are tried together
     * @param pause between chunks that are full, so that the router has time for its own
     */
    public RouterDrain(OutboxStore store, Effects effects, int chunk, Duration pause, Clock clock) {
        this.store = store;
        this.effects = effects;
        this.chunk = chunk;
        this.pause = pause;
        this.clock = clock;
    }

    /** @return when to go on; empty if nothing is due */
    Optional<Instant> drain(String router, EffectRoute route) {
        Set<Long> tried = new HashSet<>();
        while (true) {
            List<DueEffect> due = store.head(router, clock.instant(), chunk);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            if (due.stream().anyMatch(effect -> tried.contains(effect.id()))) {
                return Optional.of(clock.instant().plus(RetryPause.FIRST));
            }
            apply(new EffectChunk(router, due), route);
            if (due.size() == chunk) {
                return Optional.of(clock.instant().plus(pause));
            }
            due.forEach(effect -> tried.add(effect.id()));
        }
    }

    /** Whatever a route does not catch, such as a step that an edit broke, is written on the effects too. */
    private void apply(EffectChunk some, EffectRoute route) {
        try {
            route.apply(some);
        } catch (RuntimeException e) {
            effects.brokeOff(some, e);
        }
    }
}
