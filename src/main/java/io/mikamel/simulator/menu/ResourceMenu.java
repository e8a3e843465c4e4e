package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Board;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import java.util.ArrayList;
import java.util.List;

/** {@code /system/resource}: version, uptime and hardware, in plain numbers. */
final class ResourceMenu extends SingleRowMenu {

    ResourceMenu(RouterModel router) {
        super("/system/resource", router, columns(router));
    }

    private static List<Column<RouterModel>> columns(RouterModel router) {
        Board board = router.board();
        Dialect dialect = router.dialect();
        List<Column<RouterModel>> columns = new ArrayList<>();
        columns.add(Column.always("uptime", model -> Durations.text(model.uptime())));
        columns.add(Column.fixed("version", dialect.version()));
        columns.add(Column.fixed("build-time", Builds.time(router)));
        if (board.hasSensors()) {
            columns.add(
                    dialect.is724()
                            ? Column.fixed("minimum-version", "7.5")
                            : Column.fixed("factory-software", "6.35.3"));
        }
        columns.add(Column.number("free-memory", ResourceMenu::freeMemory));
        columns.add(Column.fixed("total-memory", "1073741824"));
        columns.add(Column.fixed("cpu", board.processor()));
        columns.add(Column.number("cpu-count", model -> board.processors()));
        columns.add(Column.number("cpu-frequency", model -> board.megahertz()));
        columns.add(Column.number("cpu-load", ResourceMenu::load));
        columns.add(Column.fixed("free-hdd-space", "92110848"));
        columns.add(Column.fixed("total-hdd-space", "134217728"));
        columns.add(Column.fixed("write-sect-since-reboot", "14202"));
        columns.add(Column.fixed("write-sect-total", "58109"));
        if (board.hasSensors()) {
            columns.add(Column.fixed("bad-blocks", "0.2"));
        }
        columns.add(Column.fixed("architecture-name", board.architecture()));
        columns.add(Column.fixed("board-name", board.boardName()));
        columns.add(Column.fixed("platform", "MikroTik"));
        return columns;
    }

    private static long freeMemory(RouterModel model) {
        return 973_053_952L - 4096L * sessions(model);
    }

    private static long load(RouterModel model) {
        return Math.min(95, 3 + sessions(model) / 200);
    }

    private static int sessions(RouterModel model) {
        return model.ppp().active().size() + model.hotspot().active().size();
    }
}
