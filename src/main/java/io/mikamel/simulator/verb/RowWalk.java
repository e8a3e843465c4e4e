package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.RowTeller;
import io.mikamel.simulator.row.RowTeller.Detail;
import io.mikamel.simulator.row.WordBuffer;
import java.util.List;

/** Goes through the rows that were there when it began; what is gone meanwhile is left out. */
final class RowWalk {

    private static final int ENOUGH = 32 * 1024;

    private final List<RowTeller> tellers;
    private final List<long[]> ids;
    private int section;
    private int row;
    private long told;

    RowWalk(List<RowTeller> tellers) {
        this.tellers = tellers;
        this.ids = tellers.stream().map(teller -> teller.table().ids()).toList();
    }

    /** Tells some rows; false once all were told. */
    boolean tell(WordBuffer out, ReplyWriter reply, int rows, Detail detail) {
        int left = rows;
        int size = out.size();
        while (section < ids.size()) {
            long[] ofSection = ids.get(section);
            while (row < ofSection.length) {
                if (left == 0 || out.size() - size > ENOUGH) {
                    return true;
                }
                left--;
                told += tellers.get(section).tell(ofSection[row++], out, reply, detail) ? 1 : 0;
            }
            section++;
            row = 0;
        }
        return false;
    }

    boolean toldNothing() {
        return told == 0;
    }

    long count() {
        long count = 0;
        for (int i = 0; i < tellers.size(); i++) {
            for (long id : ids.get(i)) {
                count += tellers.get(i).passes(id) ? 1 : 0;
            }
        }
        return count;
    }
}
