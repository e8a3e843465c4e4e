package io.mikamel.store;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.outbox.EffectState;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the outbox as people see it, passwords masked.
 *
 * @param attempts tries that are over
 * @param nextTryAt while it is pending, not before then
 * @param lastError why the last try did not do it; empty if there was none or it is done
 * @param before what the account was at its first read
 * @param after what it was at its last
 */
public record RecordedEffect(
        long id,
        Effect effect,
        EffectState state,
        int attempts,
        Instant createdAt,
        Instant nextTryAt,
        Optional<Instant> triedAt,
        Optional<Instant> doneAt,
        String lastError,
        Optional<AccountFields> before,
        Optional<AccountFields> after) {}
