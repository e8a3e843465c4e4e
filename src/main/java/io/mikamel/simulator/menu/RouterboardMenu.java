package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import java.util.List;
import java.util.Locale;

/** {@code /system/routerboard}: the board and its firmware. Virtual routers do not have the menu. */
final class RouterboardMenu extends SingleRowMenu {

    RouterboardMenu(RouterModel router) {
        super(
                "/system/routerboard",
                router,
                List.of(
                        Column.fixed("routerboard", "true"),
                        Column.fixed("board-name", router.board().boardName()),
                        Column.fixed("model", router.board().boardName()),
                        Column.fixed("serial-number", serial(router.identity())),
                        Column.fixed("firmware-type", "ipq8060"),
                        Column.fixed("factory-firmware", "3.27"),
                        Column.fixed(
                                "current-firmware", router.dialect().version().split(" ")[0]),
                        Column.fixed(
                                "upgrade-firmware", router.dialect().version().split(" ")[0])));
    }

    private static String serial(String identity) {
        return String.format(Locale.ROOT, "MKM%08X", identity.hashCode());
    }
}
