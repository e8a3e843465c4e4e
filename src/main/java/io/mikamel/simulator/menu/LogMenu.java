package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.LogBook;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code /log}: the last 1000 lines; {@code extra-info} since 7.19. */
final class LogMenu implements Menu {

    private final List<Section<?>> sections;

    LogMenu(RouterModel router) {
        List<Column<LogBook.Line>> columns = new ArrayList<>(List.of(
                Column.id(),
                Column.always("time", line -> router.time().logText(line.at())),
                Column.always("topics", LogBook.Line::topics),
                Column.always("message", LogBook.Line::message)));
        if (router.dialect().hasExtraInfo()) {
            columns.add(Column.fixed("extra-info", ""));
        }
        sections = List.of(Section.of(router.log().lines(), columns));
    }

    @Override
    public String path() {
        return "/log";
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
