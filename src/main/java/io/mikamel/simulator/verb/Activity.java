package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.WordBuffer;
import java.util.Optional;

/** A command under way, told part by part. Every method is called with the router's lock held. */
public interface Activity {

    /** What is left after a part. */
    enum Step {
        MORE,
        /** Nothing until its pulse. */
        WAITING,
        /** The {@code !done} was told. */
        FINISHED
    }

    /** @param rows about how many at most */
    Step tell(WordBuffer out, int rows);

    ReplyWriter reply();

    /** It is over, finished or cancelled or its connection gone. */
    default void ended() {}

    /** Whether a cancel is answered with {@code !empty} where the dialect has it. */
    default boolean hasNothingToTell() {
        return false;
    }

    /** Whether all was done at the start, so that there is nothing to cancel. */
    default boolean isOverAtOnce() {
        return false;
    }

    /** A command that is over at once. */
    static Activity done(ReplyWriter reply, Optional<String> ret) {
        return new Activity() {
            @Override
            public Step tell(WordBuffer out, int rows) {
                reply.done(out, ret);
                return Step.FINISHED;
            }

            @Override
            public ReplyWriter reply() {
                return reply;
            }

            @Override
            public boolean isOverAtOnce() {
                return true;
            }
        };
    }
}
