package io.mikamel.simulator.row;

import java.util.Set;

/** Is told which rows of a table change. Called with the router's lock held: it notes the id and returns. */
public interface Watcher {

    /** @param names the properties that changed; empty: the row is new, or any of them */
    void changed(long id, Set<String> names);

    void gone(long id);
}
