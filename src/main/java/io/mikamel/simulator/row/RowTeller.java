package io.mikamel.simulator.row;

import java.util.Optional;
import java.util.Set;

/** Tells the rows of one section as a command asked for them. Called with the router's lock held. */
public interface RowTeller {

    Table<?> table();

    /** Whether a listen is told of rows that go. */
    boolean announcesRemovals();

    /** Whether a present row is among those asked for. */
    boolean passes(long id);

    /**
     * @param detail which part of the row
     * @return false if the row is gone or not among those asked for
     */
    boolean tell(long id, WordBuffer out, ReplyWriter reply, Detail detail);

    /**
     * Which part of a row is told.
     *
     * @param round the number of a repeated print
     * @param only the properties beside the id; empty: all that were asked for
     */
    record Detail(Optional<Long> round, Set<String> only) {

        public static final Detail ALL = new Detail(Optional.empty(), Set.of());

        boolean holds(String name) {
            return only.isEmpty() || name.equals(".id") || only.contains(name);
        }
    }
}
