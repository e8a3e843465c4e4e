package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.Ipv4;
import io.mikamel.simulator.router.PppSession;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /ppp/active}: PPP sessions. It holds no bytes, no profile and no interface; on version 6 {@code stats} gives bytes
 * and packets as sent/received by the router, that is download/upload.
 */
final class PppActiveMenu implements Menu {

    private final RouterModel router;

    PppActiveMenu(RouterModel router) {
        this.router = router;
    }

    @Override
    public String path() {
        return "/ppp/active";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "remove");
    }

    @Override
    public Set<String> printOptions() {
        return router.dialect().isV6() ? Set.of("stats") : Set.of();
    }

    @Override
    public List<Section<?>> sections() {
        return sections(Set.of());
    }

    @Override
    public List<Section<?>> sections(Set<String> options) {
        List<Column<PppSession>> columns = columns();
        if (options.contains("stats")) {
            columns.add(Column.always(
                    "bytes",
                    session -> session.traffic().downloaded() + "/"
                            + session.traffic().uploaded()));
            columns.add(Column.always(
                    "packets",
                    session -> session.traffic().downloadedPackets() + "/"
                            + session.traffic().uploadedPackets()));
        }
        return List.of(Section.of(router.ppp().active(), columns));
    }

    private List<Column<PppSession>> columns() {
        List<Column<PppSession>> columns = new ArrayList<>(List.of(
                Column.id(),
                Column.always("name", PppSession::user),
                Column.always("service", PppSession::service),
                Column.always("caller-id", PppSession::callerId),
                Column.always("address", session -> Ipv4.text(session.address())),
                Column.always("uptime", session -> Durations.text(router.time().since(session.since()))),
                Column.always("session-id", session -> "0x" + Long.toHexString(session.sessionNumber())),
                Column.number("limit-bytes-in", session -> session.limits().rx()),
                Column.number("limit-bytes-out", session -> session.limits().tx())));
        if (router.dialect().isV6()) {
            columns.add(Column.fixed("encoding", ""));
            columns.add(Column.always("radius", session -> Boolean.toString(session.radius())));
            columns.add(Column.of(
                    "comment", session -> Optional.of(session.comment()).filter(text -> !text.isEmpty())));
        }
        return columns;
    }

    @Override
    public void remove(String numbers) {
        Numbers.in(router.ppp().active(), numbers, PppSession::user).forEach(router::kick);
    }
}
