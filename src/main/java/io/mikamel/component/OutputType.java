package io.mikamel.component;

/** What the rows of an answer come as. */
public enum OutputType {
    /** All rows at once, when the answer is complete. */
    LIST,
    /** An iterator that is fed while the router still sends, for {@code split} with streaming. */
    STREAM
}
