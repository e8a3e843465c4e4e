package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Cookie;
import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.Hotspot;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Table;
import io.mikamel.simulator.row.Trap;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /ip/hotspot/cookie}: devices that log in again by themselves, also after their session was removed. */
final class HotspotCookieMenu implements Menu {

    private final Hotspot hotspot;
    private final Table<Cookie> cookies;
    private final List<Section<?>> sections;

    HotspotCookieMenu(RouterModel router) {
        hotspot = router.hotspot();
        cookies = hotspot.cookies();
        List<Column<Cookie>> columns = List.of(
                Column.id(),
                Column.always("user", Cookie::user),
                Column.always("mac-address", Cookie::mac),
                Column.always(
                        "expires-in",
                        cookie -> Durations.text(Math.max(
                                0,
                                Duration.between(router.time().now(), cookie.expires())
                                        .toSeconds()))),
                Column.fixed("mac-cookie", "true"));
        sections = List.of(Section.of(cookies, columns));
    }

    @Override
    public String path() {
        return "/ip/hotspot/cookie";
    }

    @Override
    public Set<String> verbs() {
        return Set.of("print", "listen", "get", "remove");
    }

    @Override
    public List<Section<?>> sections() {
        return sections;
    }

    @Override
    public void remove(String numbers) {
        long[] ids = Stream.of(numbers.split(",", -1))
                .mapToLong(number -> Ids.parse(number).orElseThrow(Trap::noSuchItem))
                .toArray();
        for (long id : ids) {
            if (cookies.get(id).isEmpty()) {
                throw Trap.noSuchItem();
            }
        }
        for (long id : ids) {
            hotspot.removeCookie(id);
        }
    }
}
