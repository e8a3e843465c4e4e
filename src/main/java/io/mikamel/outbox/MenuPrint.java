package io.mikamel.outbox;

import io.mikamel.domain.outbox.AccountMenu;
import io.mikamel.mapping.HotspotAccountMapper;
import io.mikamel.mapping.HotspotCookieMapper;
import io.mikamel.mapping.HotspotMarkMapper;
import io.mikamel.mapping.PppMarkMapper;
import io.mikamel.mapping.PppSecretAccountMapper;
import io.mikamel.wire.Command;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One print of what a menu shows of some accounts. */
public record MenuPrint(AccountMenu menu, Set<String> names) {

    private static final Map<AccountMenu, String> PROPLISTS = Map.of(
            AccountMenu.HOTSPOT_USER, HotspotAccountMapper.PROPLIST,
            AccountMenu.PPP_SECRET, PppSecretAccountMapper.PROPLIST,
            AccountMenu.HOTSPOT_ACTIVE, HotspotMarkMapper.PROPLIST,
            AccountMenu.PPP_ACTIVE, PppMarkMapper.PROPLIST,
            AccountMenu.HOTSPOT_COOKIE, HotspotCookieMapper.PROPLIST);

    /** Letters whose bytes are the same in every code page, and that every driver can send in a query. */
    private static final Pattern PLAIN = Pattern.compile("[ -~&&[^\"']]+");

    public MenuPrint {
        names = Set.copyOf(names);
    }

    /** Of the endpoint, without a slash in front. */
    public String path() {
        return menu.path() + "/print";
    }

    /** Asks for the names; for all rows if a name among them may be spelled otherwise on the router. */
    public Command command() {
        Command.Builder print = Command.to(path()).proplist(PROPLISTS.get(menu));
        if (names.stream().allMatch(name -> PLAIN.matcher(name).matches())) {
            ask(print);
        }
        return print.build();
    }

    private void ask(Command.Builder print) {
        boolean first = true;
        for (String name : new TreeSet<>(names)) {
            print.query("?%s=%s".formatted(menu.nameAttribute(), name));
            if (!first) {
                print.query("?#|");
            }
            first = false;
        }
    }
}
