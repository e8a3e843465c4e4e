package io.mikamel.store;

/**
 * What became of a plan that an operator applied.
 *
 * @param queued steps that are in the outbox now
 * @param skipped steps that are not so any more
 * @param waiting steps that were left for another decision
 */
public record ApplyResult(long planId, int queued, int skipped, int waiting) {}
