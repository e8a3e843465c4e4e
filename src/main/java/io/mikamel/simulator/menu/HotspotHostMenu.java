package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.Host;
import io.mikamel.simulator.router.Ipv4;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Section;
import java.util.List;
import java.util.Set;

/** {@code /ip/hotspot/host}: the devices that the hotspot has seen. The property {@code DHCP} is in upper case. */
final class HotspotHostMenu implements Menu {

    private final List<Section<?>> sections;

    HotspotHostMenu(RouterModel router) {
        List<Column<Host>> columns = List.of(
                Column.id(),
                Column.always("mac-address", Host::mac),
                Column.always("address", host -> Ipv4.text(host.address())),
                Column.always("to-address", host -> Ipv4.text(host.address())),
                Column.always("server", Host::server),
                Column.always("uptime", host -> Durations.text(router.time().since(host.since()))),
                Column.fixed("idle-time", "0s"),
                Column.fixed("idle-timeout", "5m"),
                Column.fixed("host-dead-time", "0s"),
                Column.number("bytes-in", host -> host.traffic().uploaded()),
                Column.number("bytes-out", host -> host.traffic().downloaded()),
                Column.number("packets-in", host -> host.traffic().uploadedPackets()),
                Column.number("packets-out", host -> host.traffic().downloadedPackets()),
                Column.always("found-by", host -> "UDP :49762 -> " + Ipv4.text(host.address() & -256 | 1) + ":53"),
                Column.fixed("DHCP", "true"),
                Column.always("authorized", host -> Boolean.toString(host.authorized())),
                Column.fixed("bypassed", "false"));
        sections = List.of(Section.of(router.hotspot().hosts(), columns));
    }

    @Override
    public String path() {
        return "/ip/hotspot/host";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get");
    }

    @Override
    public Set<String> printOptions() {
        return Set.of("bytes", "packets");
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }
}
