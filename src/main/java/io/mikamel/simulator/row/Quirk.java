package io.mikamel.simulator.row;

/** A way in which the reply to one command is out of order. */
public enum Quirk {
    MISSING_DONE,
    MISSING_TAG,
    EMPTY_WITHOUT_DONE,
    BARE_TRAP,
    NO_CATEGORY,
    TRAP_WITHOUT_DONE,
    DEAD_YES,
    /** A change row of a listen holds the id and what changed, no more. */
    PARTIAL_ROWS,
    /** The tag is the last word instead of the second. */
    TAG_LAST,
    /** A row with the tag of nobody goes before. */
    STRAY_TAG,
    /** An empty sentence goes before. */
    EMPTY_SENTENCE
}
