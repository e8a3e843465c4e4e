package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import java.util.List;

/** {@code /system/clock}: the router's local date and time, in the dialect's form. */
final class ClockMenu extends SingleRowMenu {

    ClockMenu(RouterModel router) {
        super(
                "/system/clock",
                router,
                List.of(
                        Column.always("time", model -> part(model, 1)),
                        Column.always("date", model -> part(model, 0)),
                        Column.fixed("time-zone-autodetect", "false"),
                        Column.always(
                                "time-zone-name", model -> model.time().zone().getId()),
                        Column.always("gmt-offset", ClockMenu::offset),
                        Column.always("dst-active", ClockMenu::isSummer)));
    }

    private static String part(RouterModel model, int part) {
        return model.time().text(model.time().now()).split(" ")[part];
    }

    private static String offset(RouterModel model) {
        String id = model.time().local().getOffset().getId();
        return id.equals("Z") ? "+00:00" : id;
    }

    private static String isSummer(RouterModel model) {
        return Boolean.toString(
                model.time().zone().getRules().isDaylightSavings(model.time().now()));
    }
}
