package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.ApiSession;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Section;
import java.util.List;
import java.util.Set;

/** {@code /user/active}: the API sessions; {@code request-logout} ends one. */
final class UserActiveMenu implements Menu {

    private final RouterModel router;
    private final List<Section<?>> sections;

    UserActiveMenu(RouterModel router) {
        this.router = router;
        List<Column<ApiSession>> columns = List.of(
                Column.id(),
                Column.always("when", session -> router.time().text(session.since())),
                Column.always("name", ApiSession::user),
                Column.always("address", ApiSession::address),
                Column.always("via", ApiSession::via),
                Column.always("group", ApiSession::group),
                Column.fixed("radius", "false"));
        sections = List.of(Section.of(router.accounts().sessions(), columns));
    }

    @Override
    public String path() {
        return "/user/active";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "request-logout");
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }

    @Override
    public Policy writePolicy() {
        return Policy.POLICY;
    }

    @Override
    public void remove(String numbers) {
        Numbers.in(router.accounts().sessions(), numbers, ApiSession::user)
                .forEach(session -> session.logout().run());
    }
}
