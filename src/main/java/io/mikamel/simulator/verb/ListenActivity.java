package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.RowTeller;
import io.mikamel.simulator.row.RowTeller.Detail;
import io.mikamel.simulator.row.WordBuffer;
import java.util.List;
import java.util.Optional;

/** A listen or a print that follows: the present rows if asked for, then changes as they come. */
final class ListenActivity implements Activity {

    private final Call call;
    private final List<ChangeQueue> changes;
    private Optional<RowWalk> present;

    /** @param present the rows to tell first; empty: changes alone */
    ListenActivity(Call call, List<RowTeller> tellers, Optional<RowWalk> present) {
        this.call = call;
        this.present = present;
        this.changes = tellers.stream()
                .map(teller -> new ChangeQueue(teller, call.pulse()))
                .toList();
        changes.forEach(ChangeQueue::open);
    }

    @Override
    public Step tell(WordBuffer out, int rows) {
        if (present.isPresent()) {
            if (present.get().tell(out, call.reply(), rows, Detail.ALL)) {
                return Step.MORE;
            }
            present = Optional.empty();
        }
        boolean more = false;
        for (ChangeQueue queue : changes) {
            more |= queue.tell(out, call.reply(), rows);
        }
        return more ? Step.MORE : Step.WAITING;
    }

    @Override
    public ReplyWriter reply() {
        return call.reply();
    }

    @Override
    public void ended() {
        changes.forEach(ChangeQueue::close);
    }

    @Override
    public boolean hasNothingToTell() {
        return changes.stream().allMatch(ChangeQueue::isOfEmptyTable);
    }
}
