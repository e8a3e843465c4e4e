package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.HotspotSession;
import io.mikamel.simulator.router.Ipv4;
import io.mikamel.simulator.router.PppSession;
import io.mikamel.simulator.router.RateLimit;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.router.Traffic;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Format;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * {@code /queue/simple}: stored queues, and a dynamic one for each session with a rate. Pairs are the target's
 * upload/download, in plain bits a second.
 */
final class QueueMenu extends ItemMenu {

    private final RouterModel router;
    private final List<Section<?>> sections;

    QueueMenu(RouterModel router) {
        super("/queue/simple", ItemTable.named(), fields(router));
        this.router = router;
        sections = List.of(
                Section.of(items().table(), columns()),
                Section.of(router.hotspot().queues(), dynamic(QueueMenu::of)),
                Section.of(router.ppp().queues(), dynamic(QueueMenu::of)));
    }

    /** What a session's queue is made of. */
    private record SessionQueue(String name, String target, RateLimit rate, Traffic traffic) {}

    private static SessionQueue of(HotspotSession session) {
        return new SessionQueue(
                "<hotspot-" + session.user() + ">",
                Ipv4.text(session.address()) + "/32",
                session.rate().orElseThrow(),
                session.traffic());
    }

    private static SessionQueue of(PppSession session) {
        return new SessionQueue(
                session.interfaceName(), session.interfaceName(), session.rate().orElseThrow(), session.traffic());
    }

    private static List<Field> fields(RouterModel router) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.required("name", Formats.filled()),
                Field.required("target", Formats.filled()),
                Field.initially("parent", "none", Formats.filled()),
                Field.initially("packet-marks", "", Formats.text()),
                Field.initially("priority", "8/8", priorities()),
                Field.initially("queue", "default-small/default-small", Formats.filled()),
                Field.initially("limit-at", "0/0", Formats.pair()),
                Field.initially("max-limit", "0/0", Formats.pair()),
                Field.initially("burst-limit", "0/0", Formats.pair()),
                Field.initially("burst-threshold", "0/0", Formats.pair()),
                Field.initially("burst-time", "0s/0s", Formats.filled()),
                Field.readOnly("dynamic", "false"),
                Field.readOnly("invalid", "false"),
                Field.initially("disabled", "false", Formats.flag()),
                Field.comment()));
        if (!router.dialect().isV6()) {
            fields.add(Field.initially("bucket-size", "0.1/0.1", Formats.filled()));
        }
        return fields;
    }

    private static Format priorities() {
        return (name, value) -> {
            if (!value.matches("[1-8](/[1-8])?")) {
                throw Trap.outOfRange(1, 8);
            }
            return value.indexOf('/') < 0 ? value + "/" + value : value;
        };
    }

    @Override
    List<Column<Item>> columns() {
        return columns(List.of(
                Column.fixed("rate", "0/0"),
                Column.fixed("packet-rate", "0/0"),
                Column.fixed("bytes", "0/0"),
                Column.fixed("packets", "0/0"),
                Column.fixed("dropped", "0/0")));
    }

    private <T> List<Column<T>> dynamic(Function<T, SessionQueue> queue) {
        List<Column<T>> columns = new ArrayList<>();
        columns.add(Column.id());
        columns.add(Column.always("name", row -> queue.apply(row).name()));
        columns.add(Column.always("target", row -> queue.apply(row).target()));
        columns.add(Column.fixed("parent", "none"));
        columns.add(Column.fixed("packet-marks", ""));
        columns.add(Column.always("priority", row -> priority(queue.apply(row).rate())));
        columns.add(Column.fixed("queue", "default-small/default-small"));
        columns.add(Column.always(
                "limit-at", row -> queue.apply(row).rate().atLeast().text()));
        columns.add(
                Column.always("max-limit", row -> queue.apply(row).rate().rate().text()));
        columns.add(Column.always(
                "burst-limit", row -> queue.apply(row).rate().burst().text()));
        columns.add(Column.always(
                "burst-threshold", row -> queue.apply(row).rate().threshold().text()));
        columns.add(
                Column.always("burst-time", row -> burstTime(queue.apply(row).rate())));
        if (!router.dialect().isV6()) {
            columns.add(Column.fixed("bucket-size", "0.1/0.1"));
        }
        columns.add(Column.always("rate", row -> rate(queue.apply(row).traffic())));
        columns.add(
                Column.always("packet-rate", row -> packetRate(queue.apply(row).traffic())));
        columns.add(Column.always("bytes", row -> bytes(queue.apply(row).traffic())));
        columns.add(Column.always("packets", row -> packets(queue.apply(row).traffic())));
        columns.add(Column.fixed("dropped", "0/0"));
        columns.add(Column.fixed("dynamic", "true"));
        columns.add(Column.fixed("invalid", "false"));
        columns.add(Column.fixed("disabled", "false"));
        return columns;
    }

    private static String priority(RateLimit rate) {
        return rate.priority() + "/" + rate.priority();
    }

    private static String burstTime(RateLimit rate) {
        return rate.burstSeconds().rx() + "s/" + rate.burstSeconds().tx() + "s";
    }

    private static String rate(Traffic traffic) {
        return traffic.uploadRate() + "/" + traffic.downloadRate();
    }

    private static String packetRate(Traffic traffic) {
        return traffic.uploadPacketRate() + "/" + traffic.downloadPacketRate();
    }

    private static String bytes(Traffic traffic) {
        return traffic.uploaded() + "/" + traffic.downloaded();
    }

    private static String packets(Traffic traffic) {
        return traffic.uploadedPackets() + "/" + traffic.downloadedPackets();
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "enable", "disable", "comment");
    }

    @Override
    public Set<String> printOptions() {
        return Set.of("stats");
    }

    @Override
    public void remove(String numbers) {
        boolean dynamic = Stream.of(numbers.split(",", -1))
                .flatMapToLong(number -> Ids.parse(number).stream())
                .anyMatch(id -> router.ppp().queues().get(id).isPresent()
                        || router.hotspot().queues().get(id).isPresent());
        if (dynamic) {
            throw Trap.failure("can not remove dynamic object");
        }
        super.remove(numbers);
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("already have such name");
        }
    }
}
