package io.mikamel.store;

import io.mikamel.domain.ShapingChange;
import java.time.Instant;
import java.util.Optional;

/**
 * Which changes.
 *
 * @param router its exact name; empty for all
 * @param kind absent for all
 * @param since absent for all
 */
public record ChangeQuery(String router, Optional<ShapingChange.Kind> kind, Optional<Instant> since) {

    public static final ChangeQuery ALL = new ChangeQuery("", Optional.empty(), Optional.empty());
}
