package io.mikamel.pool;

import java.util.List;
import java.util.Optional;

/** The routers we know, as they are now. Implementations are thread-safe. */
public interface RouterInventory {

    /** The router of that exact name, also when it is disabled. */
    Optional<RouterDefinition> find(String name);

    /** Every router, disabled ones too, in the inventory's order. */
    List<RouterDefinition> all();

    /**
     * Those of {@link #all} that are a source of something, as this inventory calls it.
     *
     * @throws IllegalArgumentException if it knows no such source
     */
    List<RouterDefinition> having(String source);

    /**
     * Tells the listener, on any thread, after each change. It is told no details: it asks again.
     *
     * @return ends the telling; its {@code close} never throws
     */
    AutoCloseable onChange(Runnable listener);
}
