package io.mikamel.simulator.verb;

import io.mikamel.simulator.menu.Menu;
import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Trap;

/** What a command does. */
@FunctionalInterface
public interface Verb {

    /**
     * Does it, or begins to.
     *
     * @throws Trap if it is refused
     */
    Activity start(Call call);

    /** What the user needs for it. */
    default Policy policy(Menu menu) {
        return Policy.READ;
    }
}
