package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.PppSession;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Section;
import java.util.List;
import java.util.Set;

/** {@code /interface/pppoe-server}: the dynamic binding of each PPPoE session. */
final class PppoeBindingMenu implements Menu {

    private final List<Section<?>> sections;

    PppoeBindingMenu(RouterModel router) {
        List<Column<PppSession>> columns = List.of(
                Column.id(),
                Column.always("name", PppSession::interfaceName),
                Column.always("user", PppSession::user),
                Column.fixed("service", "service1"),
                Column.fixed("mtu", "1480"),
                Column.fixed("mru", "1480"),
                Column.always("remote-address", PppSession::callerId),
                Column.always("uptime", session -> Durations.text(router.time().since(session.since()))),
                Column.fixed("encoding", ""),
                Column.fixed("interface", "ether2"),
                Column.fixed("dynamic", "true"),
                Column.fixed("running", "true"),
                Column.fixed("disabled", "false"));
        sections = List.of(Section.of(router.ppp().interfaces(), columns));
    }

    @Override
    public String path() {
        return "/interface/pppoe-server";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get");
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }
}
