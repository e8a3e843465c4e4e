package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.RowTeller;
import io.mikamel.simulator.row.RowTeller.Detail;
import io.mikamel.simulator.row.WordBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code print =interval=}: the whole table again and again, the round told as {@code .section}. Ends by cancel alone. */
final class RepeatedPrint implements Activity {

    private final Call call;
    private final List<RowTeller> tellers;
    private final Duration interval;
    private RowWalk walk;
    private long round;

    RepeatedPrint(Call call, List<RowTeller> tellers, Duration interval) {
        this.call = call;
        this.tellers = tellers;
        this.interval = interval;
        this.walk = new RowWalk(tellers);
    }

    @Override
    public Step tell(WordBuffer out, int rows) {
        if (walk.tell(out, call.reply(), rows, new Detail(Optional.of(round), Set.of()))) {
            return Step.MORE;
        }
        round++;
        walk = new RowWalk(tellers);
        call.pulse().after(interval);
        return Step.WAITING;
    }

    @Override
    public ReplyWriter reply() {
        return call.reply();
    }
}
