package io.mikamel.simulator.life;

import io.mikamel.simulator.menu.MenuTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plans a simulated ISP sells: profiles with rates of every form, one without. */
final class Plans {

    private static final Map<String, String> PPP = Map.of(
            "basic-10m", "5M/10M",
            "home-20m", "10M/20M 15M/30M 8M/16M 8/8",
            "fiber-50m", "25M/50M",
            "fiber-100m", "50M/100M 60M/120M 40M/80M 10/10 5 25M/50M",
            "lite", "512k/1M",
            "business", "20M",
            "staff", "");
    private static final Map<String, String> HOTSPOT =
            Map.of("1hour", "1M/2M", "1day", "2M/5M", "30days", "3M/8M 4M/10M 2M/6M 8/8", "free", "");

    private Plans() {}

    static List<String> addPpp(MenuTree menus, String gateway) {
        PPP.keySet().stream().sorted().forEach(name -> {
            Map<String, String> plan = new LinkedHashMap<>();
            plan.put("name", name);
            plan.put("local-address", gateway);
            plan.put("remote-address", "ppp-pool");
            plan.put("only-one", "yes");
            plan.put("rate-limit", PPP.get(name));
            menus.get("/ppp/profile").add(plan);
        });
        return PPP.keySet().stream().sorted().toList();
    }

    static List<String> addHotspot(MenuTree menus) {
        HOTSPOT.keySet().stream().sorted().forEach(name -> {
            Map<String, String> plan = new LinkedHashMap<>();
            plan.put("name", name);
            plan.put("rate-limit", HOTSPOT.get(name));
            plan.put("shared-users", name.equals("free") ? "unlimited" : "1");
            menus.get("/ip/hotspot/user/profile").add(plan);
        });
        return HOTSPOT.keySet().stream().sorted().toList();
    }
}
