package io.mikamel.doctor;

import io.mikamel.domain.Service;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsTrapException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Whether each menu that the enabled sources need can be read, how many rows it has and how long it takes. */
final class MenuExamination {

    private final Prints prints;

    MenuExamination(Prints prints) {
        this.prints = prints;
    }

    void examine(Set<Service> sources, List<Finding> findings) {
        for (String menu : menus(sources)) {
            findings.add(examine(menu));
        }
    }

    private static List<String> menus(Set<Service> sources) {
        List<String> menus = new ArrayList<>();
        if (sources.contains(Service.PPP)) {
            menus.addAll(List.of("/ppp/secret", "/ppp/profile", "/ppp/active"));
        }
        if (sources.contains(Service.HOTSPOT)) {
            menus.addAll(List.of("/ip/hotspot/user", "/ip/hotspot/user/profile", "/ip/hotspot/active"));
        }
        if (sources.contains(Service.DHCP)) {
            menus.add("/ip/dhcp-server/lease");
        }
        menus.add("/queue/simple");
        return menus;
    }

    private Finding examine(String menu) {
        long start = System.nanoTime();
        try {
            long rows = prints.count(menu);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return Finding.ok(Check.MENU, "%s: %d rows (%d ms)".formatted(menu, rows, millis));
        } catch (RouterOsTrapException e) {
            return refused(menu, e);
        } catch (RouterOsException | NumberFormatException e) {
            return Finding.fail(
                    Check.MENU,
                    "%s: %s".formatted(menu, e.getMessage()),
                    "is the router overloaded? /system resource print%n/tool profile duration=5".formatted());
        }
    }

    private Finding refused(String menu, RouterOsTrapException trap) {
        String said = trap.trapMessage().orElse("").toLowerCase(Locale.ROOT);
        if (said.contains("not enough permissions")) {
            return Finding.fail(
                    Check.MENU,
                    "%s: not enough permissions".formatted(menu),
                    "/user group set [/user get [find name=%s] group] policy=read,api"
                            .formatted(RouterText.quoted(prints.address().username())));
        }
        if (said.contains("no such command")) {
            return Finding.fail(
                    Check.MENU,
                    "%s: this router has no such menu".formatted(menu),
                    "leave the source out in routers.csv, column Sources, or enable its package: /system package print");
        }
        return Finding.fail(Check.MENU, "%s: %s".formatted(menu, trap.getMessage()), "/log print where topics~\"api\"");
    }
}
