package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.Hotspot;
import io.mikamel.simulator.router.HotspotSession;
import io.mikamel.simulator.router.Ipv4;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /ip/hotspot/active}: who is logged in at the hotspot. bytes-in come from the device, bytes-out go to it. */
final class HotspotActiveMenu implements Menu {

    private final RouterModel router;
    private final List<Section<?>> sections;

    HotspotActiveMenu(RouterModel router) {
        this.router = router;
        sections = List.of(Section.of(router.hotspot().active(), columns(router, router.hotspot())));
    }

    private static List<Column<HotspotSession>> columns(RouterModel router, Hotspot hotspot) {
        return List.of(
                Column.id(),
                Column.always("server", HotspotSession::server),
                Column.always("user", HotspotSession::user),
                Column.always("address", session -> Ipv4.text(session.address())),
                Column.always("mac-address", HotspotSession::mac),
                Column.always("login-by", HotspotSession::loginBy),
                Column.always("uptime", session -> Durations.text(router.time().since(session.since()))),
                Column.of("session-time-left", session -> hotspot.left(session)
                        .map(left -> Durations.text(Math.max(0, left.toSeconds())))),
                Column.always("idle-time", session -> session.traffic().downloadRate() > 0 ? "0s" : "3s"),
                Column.of("idle-timeout", session -> timeout(session.idleTimeout())),
                Column.of("keepalive-timeout", session -> timeout(session.keepalive())),
                Column.number("bytes-in", session -> session.traffic().uploaded()),
                Column.number("bytes-out", session -> session.traffic().downloaded()),
                Column.number("packets-in", session -> session.traffic().uploadedPackets()),
                Column.number("packets-out", session -> session.traffic().downloadedPackets()),
                Column.of("limit-bytes-in", session -> limit(hotspot, session, "limit-bytes-in")),
                Column.of("limit-bytes-out", session -> limit(hotspot, session, "limit-bytes-out")),
                Column.of("limit-bytes-total", session -> limit(hotspot, session, "limit-bytes-total")),
                Column.fixed("radius", "false"),
                Column.fixed("blocked", "false"));
    }

    private static Optional<String> timeout(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty() && !value.equals("none"));
    }

    private static Optional<String> limit(Hotspot hotspot, HotspotSession session, String name) {
        return session.userId().flatMap(id -> hotspot.users().table().get(id)).flatMap((Item user) -> user.get(name));
    }

    @Override
    public String path() {
        return "/ip/hotspot/active";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "remove");
    }

    @Override
    public Set<String> printOptions() {
        return Set.of("stats");
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }

    @Override
    public void remove(String numbers) {
        Numbers.in(router.hotspot().active(), numbers, HotspotSession::user).forEach(router::kick);
    }
}
