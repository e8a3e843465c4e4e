package io.mikamel.store;

import io.mikamel.domain.outbox.EffectState;
import java.util.Optional;

/**
 * Which effects.
 *
 * @param router its exact name; empty for all
 * @param name exact name of the account; empty for all
 * @param state absent for all
 */
public record EffectQuery(String router, String name, Optional<EffectState> state) {

    public static final EffectQuery ALL = new EffectQuery("", "", Optional.empty());

    public static final EffectQuery PENDING = new EffectQuery("", "", Optional.of(EffectState.PENDING));
}
