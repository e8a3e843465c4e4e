package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Ports;
import io.mikamel.simulator.router.PppSession;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.router.Traffic;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code /interface}: ports, and one dynamic interface for each PPP session. Of a session's interface rx is the
 * subscriber's upload, tx the download, both from zero at its beginning. A listen is told when it comes, not when it goes.
 */
final class InterfaceMenu extends ItemMenu {

    private static final int PORTS = 5;

    private final RouterModel router;
    private final List<Section<?>> sections;

    InterfaceMenu(RouterModel router) {
        super("/interface", router.ports().ports(), fields());
        this.router = router;
        for (int i = 1; i <= PORTS; i++) {
            builtIn(port(i));
        }
        sections = List.of(
                Section.of(items().table(), columns()),
                Section.goingSilently(router.ppp().interfaces(), sessions()));
    }

    private static List<Field> fields() {
        return List.of(
                Field.required("name", Formats.filled()),
                Field.readOnly("default-name", ""),
                Field.readOnly("type", "ether"),
                Field.initially("mtu", "1500", Formats.number(68, 65535)),
                Field.readOnly("actual-mtu", "1500"),
                Field.readOnly("l2mtu", "1598"),
                Field.readOnly("max-l2mtu", "8156"),
                Field.readOnly("mac-address", ""),
                Field.readOnly("last-link-up-time", ""),
                Field.readOnly("link-downs", "0"),
                Field.readOnly("running", "true"),
                Field.initially("disabled", "false", Formats.flag()),
                Field.comment());
    }

    private Map<String, String> port(int number) {
        String mac = String.format(
                Locale.ROOT, "02:4D:4B:%02X:00:%02X", router.identity().hashCode() & 0xFF, number);
        return Map.of(
                "name",
                "ether" + number,
                "default-name",
                "ether" + number,
                "mac-address",
                mac,
                "last-link-up-time",
                router.time().text(router.time().now().minus(router.uptime())));
    }

    @Override
    List<Column<Item>> columns() {
        Ports ports = router.ports();
        return columns(counters(port -> ports.traffic(port.id())));
    }

    private List<Column<PppSession>> sessions() {
        List<Column<PppSession>> columns = new ArrayList<>(List.of(
                Column.id(),
                Column.always("name", PppSession::interfaceName),
                Column.fixed("type", "pppoe-in"),
                Column.fixed("mtu", "1480"),
                Column.fixed("actual-mtu", "1480"),
                Column.always("last-link-up-time", session -> router.time().text(session.since())),
                Column.fixed("link-downs", "0")));
        columns.addAll(counters(PppSession::traffic));
        columns.add(Column.fixed("dynamic", "true"));
        columns.add(Column.fixed("running", "true"));
        columns.add(Column.fixed("disabled", "false"));
        return columns;
    }

    private static <T> List<Column<T>> counters(Function<T, Traffic> traffic) {
        return List.of(
                Column.number("rx-byte", row -> traffic.apply(row).uploaded()),
                Column.number("tx-byte", row -> traffic.apply(row).downloaded()),
                Column.number("rx-packet", row -> traffic.apply(row).uploadedPackets()),
                Column.number("tx-packet", row -> traffic.apply(row).downloadedPackets()),
                Column.fixed("rx-drop", "0"),
                Column.fixed("tx-drop", "0"),
                Column.fixed("tx-queue-drop", "0"),
                Column.fixed("rx-error", "0"),
                Column.fixed("tx-error", "0"),
                Column.number("fp-rx-byte", row -> traffic.apply(row).uploaded()),
                Column.fixed("fp-tx-byte", "0"),
                Column.number("fp-rx-packet", row -> traffic.apply(row).uploadedPackets()),
                Column.fixed("fp-tx-packet", "0"));
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "set", "enable", "disable", "comment", "monitor-traffic");
    }

    @Override
    public Set<String> printOptions() {
        return Set.of("stats");
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("already have interface with name " + draft.text("name"));
        }
    }
}
