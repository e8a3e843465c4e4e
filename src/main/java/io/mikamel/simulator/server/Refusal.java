package io.mikamel.simulator.server;

import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.Trap;
import io.mikamel.simulator.row.WordBuffer;
import io.mikamel.simulator.verb.Activity;

/** A command that is refused: {@code !trap}, then {@code !done}. */
record Refusal(ReplyWriter reply, Trap trap) implements Activity {

    @Override
    public Step tell(WordBuffer out, int rows) {
        reply.trap(out, trap);
        reply.done(out);
        return Step.FINISHED;
    }

    @Override
    public boolean isOverAtOnce() {
        return true;
    }
}
