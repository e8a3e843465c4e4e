package io.mikamel.store;

import io.mikamel.domain.outbox.DueEffect;
import io.mikamel.domain.outbox.EffectOutcome;
import io.mikamel.domain.outbox.EffectState;
import java.time.Instant;
import java.util.Optional;

/** What the outbox writes down when a router has done an effect. */
final class Confirmed {

    private Confirmed() {}

    static EffectOutcome of(DueEffect due, Instant at) {
        return new EffectOutcome(
                due,
                EffectState.DONE,
                "",
                at,
                at,
                Optional.empty(),
                Optional.of(due.effect().fields()));
    }
}
