package io.mikamel.simulator.router;

import io.mikamel.simulator.row.PropertyOrder;

/**
 * In what one router may differ from another of its version.
 *
 * @param sensitiveOnRequest whether print tells passwords with {@code show-sensitive} alone, where the dialect has it
 */
public record Habits(PropertyOrder order, boolean sensitiveOnRequest) {}
