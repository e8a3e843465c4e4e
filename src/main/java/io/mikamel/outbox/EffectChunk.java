package io.mikamel.outbox;

import io.mikamel.domain.outbox.DueEffect;
import java.util.List;

/** Effects on one router that are tried together, one of each account: the body that the route begins with. */
public record EffectChunk(String router, List<DueEffect> effects) {

    public EffectChunk {
        effects = List.copyOf(effects);
    }
}
