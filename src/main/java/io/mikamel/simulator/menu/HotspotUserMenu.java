package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.Hotspot;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Field;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code /ip/hotspot/user}: hotspot users and vouchers, unique by name and server. Counters and uptime are totals over all
 * sessions.
 */
final class HotspotUserMenu extends ItemMenu {

    private final Hotspot hotspot;
    private final boolean showsSensitive;

    HotspotUserMenu(RouterModel router) {
        super("/ip/hotspot/user", router.hotspot().users(), fields(router));
        hotspot = router.hotspot();
        showsSensitive = router.dialect().hasShowSensitive();
        Item trial = schema().item(0);
        trial.put("name", "default-trial");
        trial.put("default", "true");
        trial.clear("password");
        trial.clear("profile");
        items().add(trial);
    }

    private static List<Field> fields(RouterModel router) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.required("name", Formats.filled()),
                Field.optional(
                        "server", Formats.or(Formats.nameIn(router.hotspot().servers()), "all")),
                Field.initially("password", "", Formats.text()).sensitive(),
                Field.initially(
                        "profile", "default", Formats.nameIn(router.hotspot().profiles())),
                Field.optional("address", Formats.address()),
                Field.optional("mac-address", Formats.mac()),
                Field.blankable("routes", Formats.text()),
                Field.blankable("email", Formats.text()),
                Field.optional("limit-uptime", Formats.duration()),
                Field.optional("limit-bytes-in", Formats.bytes()),
                Field.optional("limit-bytes-out", Formats.bytes()),
                Field.optional("limit-bytes-total", Formats.bytes()),
                Field.readOnly("dynamic", "false"),
                Field.readOnly("default", ""),
                Field.initially("disabled", "false", Formats.flag()),
                Field.comment()));
        if (router.dialect().hasOtpSecret()) {
            fields.add(Field.blankable("otp-secret", Formats.text()).sensitive());
        }
        return fields;
    }

    @Override
    List<Column<Item>> columns() {
        return columns(List.of(
                Column.number("bytes-in", user -> hotspot.usage(user.id()).uploaded()),
                Column.number("bytes-out", user -> hotspot.usage(user.id()).downloaded()),
                Column.number("packets-in", user -> hotspot.usage(user.id()).uploadedPackets()),
                Column.number("packets-out", user -> hotspot.usage(user.id()).downloadedPackets()),
                Column.always(
                        "uptime",
                        user -> Durations.text(hotspot.usage(user.id()).uptime()))));
    }

    @Override
    public Set<String> verbs() {
        return Set.of(
                "print", "listen", "get", "add", "set", "remove", "enable", "disable", "comment", "reset-counters");
    }

    @Override
    public Set<String> printOptions() {
        return showsSensitive ? Set.of("bytes", "packets", "show-sensitive") : Set.of("bytes", "packets");
    }

    @Override
    public void resetCounters(String numbers) {
        Numbers.in(items().table(), numbers, this::name).forEach(user -> hotspot.resetCounters(user.id()));
    }

    @Override
    void check(Item draft) {
        if (draft.text("server").equals("all")) {
            draft.clear("server");
        }
        if (items().isTaken(draft)) {
            throw Trap.failure("already have user with this name for this server");
        }
    }

    @Override
    void checkChange(Item item, Item draft) {
        if (item.is("default") && !draft.text("name").equals(item.text("name"))) {
            throw Trap.failure("can not change default user");
        }
    }

    @Override
    void checkRemoval(Item item) {
        if (item.is("default")) {
            throw Trap.failure("can not remove default user");
        }
    }

    @Override
    void removed(Item item) {
        hotspot.forgetUsage(item.id());
    }
}
