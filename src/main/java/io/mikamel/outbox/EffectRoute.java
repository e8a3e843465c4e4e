package io.mikamel.outbox;

/** Where a chunk is carried out: what the glue of the application binds to the route. */
@FunctionalInterface
public interface EffectRoute {

    /** Returns when the chunk is over; throws if nobody took it or the database is away. */
    void apply(EffectChunk chunk);
}
