package io.mikamel.plans;

/**
 * A router of which nothing can be said now.
 *
 * @param reason what was attempted and what came back; never a secret
 */
public record PlanFailure(String router, String reason) {}
