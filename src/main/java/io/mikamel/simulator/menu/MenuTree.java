package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Trap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The menus of one router. Immutable. */
public final class MenuTree {

    private final Map<String, Menu> menus = new TreeMap<>();
    private final boolean namesUnknownDirectory;

    public MenuTree(RouterModel router) {
        namesUnknownDirectory = router.dialect().namesUnknownDirectory();
        List<Menu> all = new ArrayList<>(List.of(
                new PoolMenu(router),
                new PoolUsedMenu(router),
                new InterfaceMenu(router),
                new PppProfileMenu(router),
                new PppSecretMenu(router),
                new PppActiveMenu(router),
                new PppoeBindingMenu(router),
                new PppoeServerMenu(router),
                new HotspotServerMenu(router),
                new HotspotProfileMenu(router),
                new HotspotUserMenu(router),
                new HotspotActiveMenu(router),
                new HotspotHostMenu(router),
                new HotspotCookieMenu(router),
                new LeaseMenu(router),
                new QueueMenu(router)));
        all.addAll(List.of(
                new SystemMenu(),
                new ResourceMenu(router),
                new IdentityMenu(router),
                new ClockMenu(router),
                new PackageMenu(router),
                new LogMenu(router),
                new GroupMenu(router),
                new UserMenu(router),
                new UserActiveMenu(router),
                new ServiceMenu(router)));
        if (router.board().hasSensors()) {
            all.add(Health.menu(router));
            all.add(new RouterboardMenu(router));
        }
        all.forEach(menu -> menus.put(menu.path(), menu));
    }

    public Optional<Menu> find(String path) {
        return Optional.ofNullable(menus.get(path));
    }

    /** @throws IllegalArgumentException if the router has no such menu */
    public Menu get(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("menu '%s': not here".formatted(path)));
    }

    /** What the router says of a path that is no command: whether it ends inside the tree or outside. */
    public Trap unknown(String path) {
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (holds(parent)) {
            return Trap.noSuchCommand();
        }
        return namesUnknownDirectory ? Trap.noSuchCommandOrDirectory(firstUnknown(parent)) : Trap.noSuchPrefix();
    }

    private boolean holds(String path) {
        return menus.keySet().stream().anyMatch(menu -> menu.equals(path) || menu.startsWith(path + "/"));
    }

    private String firstUnknown(String path) {
        int end = path.indexOf('/', 1);
        while (end > 0 && holds(path.substring(0, end))) {
            end = path.indexOf('/', end + 1);
        }
        String unknown = end < 0 ? path : path.substring(0, end);
        return unknown.substring(unknown.lastIndexOf('/') + 1);
    }
}
