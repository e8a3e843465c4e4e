package io.mikamel.simulator.menu;

import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Trap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A menu of the router's command tree. Called with the router's lock held. */
public interface Menu {

    /** Such as {@code /ppp/secret}. */
    String path();

    /** The verbs it has, print among them if it has rows. */
    Set<String> verbs();

    List<Section<?>> sections();

    /** The sections as a print with these options tells them. */
    default List<Section<?>> sections(Set<String> options) {
        return sections();
    }

    /** Whether it is one row without an id, which neither {@code detail} nor {@code follow} apply to. */
    default boolean isSingleRow() {
        return false;
    }

    /** Options of print beyond those of every menu. */
    default Set<String> printOptions() {
        return Set.of();
    }

    /** What a user needs to change rows. */
    default Policy writePolicy() {
        return Policy.WRITE;
    }

    /** Adds a row, answers its id. */
    default long add(Map<String, String> values) {
        throw Trap.noSuchCommand();
    }

    /** @param numbers ids or names, comma between them; empty for a single row */
    default void set(String numbers, Map<String, String> values) {
        throw Trap.noSuchCommand();
    }

    default void unset(String numbers, String name) {
        throw Trap.noSuchCommand();
    }

    default void remove(String numbers) {
        throw Trap.noSuchCommand();
    }

    default void resetCounters(String numbers) {
        throw Trap.noSuchCommand();
    }
}
