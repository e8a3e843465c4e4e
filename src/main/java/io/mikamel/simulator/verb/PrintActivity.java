package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.RowTeller.Detail;
import io.mikamel.simulator.row.WordBuffer;

/** A print under way. */
final class PrintActivity implements Activity {

    private final ReplyWriter reply;
    private final RowWalk walk;
    private final boolean saysEmpty;

    PrintActivity(ReplyWriter reply, RowWalk walk, boolean saysEmpty) {
        this.reply = reply;
        this.walk = walk;
        this.saysEmpty = saysEmpty;
    }

    @Override
    public Step tell(WordBuffer out, int rows) {
        if (walk.tell(out, reply, rows, Detail.ALL)) {
            return Step.MORE;
        }
        if (saysEmpty && walk.toldNothing()) {
            reply.empty(out);
        }
        reply.done(out);
        return Step.FINISHED;
    }

    @Override
    public ReplyWriter reply() {
        return reply;
    }
}
