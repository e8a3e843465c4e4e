package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.Leases;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Trap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code /ip/dhcp-server/lease}: DHCP leases. One not in use is waiting and tells nothing of a client. */
final class LeaseMenu extends ItemMenu {

    private final Leases leases;
    private final Dialect dialect;

    LeaseMenu(RouterModel router) {
        super("/ip/dhcp-server/lease", router.leases().leases(), fields());
        leases = router.leases();
        dialect = router.dialect();
    }

    private static List<Field> fields() {
        return List.of(
                Field.required("address", Formats.address()),
                Field.optional("mac-address", Formats.mac()),
                Field.blankable("client-id", Formats.text()),
                Field.initially("address-lists", "", Formats.text()),
                Field.initially("server", "all", Formats.filled()),
                Field.initially("dhcp-option", "", Formats.text()),
                Field.blankable("rate-limit", Formats.rateLimit()),
                Field.readOnly("radius", "false"),
                Field.readOnly("dynamic", "false"),
                Field.initially("block-access", "false", Formats.flag()).writeOnly(),
                Field.initially("disabled", "false", Formats.flag()),
                Field.comment());
    }

    @Override
    List<Column<Item>> columns() {
        return columns(List.of(
                Column.always("status", lease -> leases.binding(lease.id()).isPresent() ? "bound" : "waiting"),
                Column.of("expires-after", lease -> leases.binding(lease.id())
                        .map(leases::expiresAfter)
                        .map(this::rest)),
                Column.always("last-seen", lease -> leases.binding(lease.id())
                        .map(leases::lastSeen)
                        .map(Durations::text)
                        .orElse("never")),
                inUse("active-address", lease -> lease.get("address")),
                inUse("active-mac-address", lease -> lease.get("mac-address")),
                inUse("active-client-id", lease -> lease.get("client-id")),
                inUse("active-server", lease -> lease.get("server")),
                Column.of("host-name", lease -> leases.binding(lease.id())
                        .map(Leases.Binding::hostName)
                        .filter(name -> !name.isEmpty())),
                Column.always("blocked", lease -> lease.text("block-access"))));
    }

    private Column<Item> inUse(String name, Function<Item, Optional<String>> value) {
        return Column.of(name, lease -> leases.binding(lease.id()).isPresent() ? value.apply(lease) : Optional.empty());
    }

    private String rest(Duration duration) {
        return dialect.isV6() ? Durations.clockText(duration) : Durations.text(duration);
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "add", "set", "remove", "enable", "disable", "unset", "comment");
    }

    @Override
    String name(Item item) {
        return item.text("address");
    }

    @Override
    void check(Item draft) {
        if (items().isTaken(draft)) {
            throw Trap.failure("already have static lease with this address");
        }
    }

    @Override
    void removed(Item item) {
        leases.release(item.id());
    }
}
