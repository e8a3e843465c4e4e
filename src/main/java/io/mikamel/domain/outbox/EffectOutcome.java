package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountFields;
import java.time.Instant;
import java.util.Optional;

/**
 * What one try of an effect came to.
 *
 * @param state pending: it is tried again
 * @param error why it is not done; empty if it is
 * @param at when it was tried
 * @param nextTry not before then
 * @param before what the account was at the first read of the try, if it was there
 * @param after what it was at the last
 */
public record EffectOutcome(
        DueEffect due,
        EffectState state,
        String error,
        Instant at,
        Instant nextTry,
        Optional<AccountFields> before,
        Optional<AccountFields> after) {}
