package io.mikamel.wire;

/** A command under way. Thread-safe. */
public interface Call {

    /**
     * Asks the router to end the command ({@code /cancel}). The listener hears {@code done} when it has ended so; rows that
     * still arrive are dropped. Without effect on a command that has ended.
     */
    void cancel();
}
