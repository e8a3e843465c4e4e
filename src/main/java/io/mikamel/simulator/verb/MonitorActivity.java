package io.mikamel.simulator.verb;

import io.mikamel.simulator.router.Traffic;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Query;
import io.mikamel.simulator.row.Question;
import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.RowTeller;
import io.mikamel.simulator.row.RowTeller.Detail;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Table;
import io.mikamel.simulator.row.WordBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A monitor-traffic under way: a row for each interface in the order asked, the round told as {@code .section}. */
final class MonitorActivity implements Activity {

    private static final Column<Map.Entry<String, Traffic>> NAME = Column.always("name", Map.Entry::getKey);
    private static final List<Column<Map.Entry<String, Traffic>>> RATES = List.of(
            Column.number("rx-packets-per-second", row -> row.getValue().uploadPacketRate()),
            Column.number("rx-bits-per-second", row -> row.getValue().uploadRate()),
            Column.number("fp-rx-packets-per-second", row -> row.getValue().uploadPacketRate()),
            Column.number("fp-rx-bits-per-second", row -> row.getValue().uploadRate()),
            Column.fixed("rx-drops-per-second", "0"),
            Column.fixed("rx-errors-per-second", "0"),
            Column.number("tx-packets-per-second", row -> row.getValue().downloadPacketRate()),
            Column.number("tx-bits-per-second", row -> row.getValue().downloadRate()),
            Column.fixed("tx-drops-per-second", "0"),
            Column.fixed("tx-queue-drops-per-second", "0"),
            Column.fixed("tx-errors-per-second", "0"));

    private final Call call;
    private final RowTeller teller;
    private final Optional<Duration> interval;
    private long round;

    MonitorActivity(Call call, Map<String, Traffic> traffic, Optional<Duration> interval) {
        this.call = call;
        this.interval = interval;
        Table<Map.Entry<String, Traffic>> table = new Table<>(0);
        traffic.entrySet().forEach(entry -> table.put(table.nextId(), entry));
        Optional<List<String>> proplist = call.request().get(".proplist").map(text -> Stream.of(text.split(","))
                .toList());
        teller = Section.of(table, columns(call))
                .teller(new Question(
                        proplist,
                        Query.of(List.of()),
                        call.viewer(),
                        call.router().habits().order()));
    }

    private static List<Column<Map.Entry<String, Traffic>>> columns(Call call) {
        List<Column<Map.Entry<String, Traffic>>> columns = new ArrayList<>(RATES);
        if (call.router().dialect().namesMonitoredInterfaces()) {
            columns.add(0, NAME);
        }
        return columns;
    }

    @Override
    public Step tell(WordBuffer out, int rows) {
        for (long id : teller.table().ids()) {
            teller.tell(id, out, call.reply(), new Detail(Optional.of(round), Set.of()));
        }
        round++;
        if (interval.isEmpty()) {
            call.reply().done(out);
            return Step.FINISHED;
        }
        call.pulse().after(interval.get());
        return Step.WAITING;
    }

    @Override
    public ReplyWriter reply() {
        return call.reply();
    }
}
