package io.mikamel.store;

import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepState;

/**
 * A step as its table has it: passwords masked.
 *
 * @param online whether its account had a session when the plan was made
 */
public record StoredStep(long planId, PlanStep step, StepState state, boolean online) {}
