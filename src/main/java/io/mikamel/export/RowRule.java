package io.mikamel.export;

/** One family of rules that LibreQoS has for a row. May remember rows, for rules about several of them; not thread-safe. */
interface RowRule {

    void check(RowCells row, Findings findings);

    /** Called for each row that stays, after its check. */
    default void remember(RowCells row) {}
}
