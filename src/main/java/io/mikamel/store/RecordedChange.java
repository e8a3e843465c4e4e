package io.mikamel.store;

import io.mikamel.domain.ShapingChange;
import java.time.Instant;

/**
 * A line of the change log as it was recorded.
 *
 * @param id grows with time
 */
public record RecordedChange(long id, Instant at, String cycleId, ShapingChange change) {}
