package io.mikamel.simulator.verb;

import io.mikamel.simulator.menu.Menu;
import io.mikamel.simulator.menu.MenuTree;
import io.mikamel.simulator.row.Trap;
import java.util.HashMap;
import java.util.Map;

/** Finds menu and verb of a command, looks at the user's policies, and starts it. Immutable. */
public final class VerbTable {

    private final Map<String, Verb> verbs = new HashMap<>();
    private final MenuTree menus;

    /** @param reboot what {@code /system/reboot} does */
    public VerbTable(MenuTree menus, Runnable reboot) {
        this.menus = menus;
        verbs.put("print", new PrintVerb());
        verbs.put("listen", new ListenVerb());
        verbs.put("get", new GetVerb());
        verbs.put("add", new AddVerb());
        verbs.put("set", new SetVerb());
        verbs.put("remove", new RemoveVerb());
        verbs.put("enable", SwitchVerb.enable());
        verbs.put("disable", SwitchVerb.disable());
        verbs.put("unset", new UnsetVerb());
        verbs.put("comment", new CommentVerb());
        verbs.put("reset-counters", new ResetCountersVerb());
        verbs.put("request-logout", new RequestLogoutVerb());
        verbs.put("monitor-traffic", new MonitorTrafficVerb());
        verbs.put("reboot", new RebootVerb(reboot));
    }

    public Menu menu(Request request) {
        return menus.find(request.menu()).orElseThrow(() -> menus.unknown(request.path()));
    }

    /**
     * Starts a command. Called with the router's lock held.
     *
     * @throws Trap if there is no such command, or it is refused
     */
    public Activity start(Call call) {
        String name = call.request().verb();
        boolean isListenOfRow = name.equals("listen") && call.menu().isSingleRow();
        if (!call.menu().verbs().contains(name) && !isListenOfRow) {
            throw Trap.noSuchCommand();
        }
        Verb verb = verbs.get(name);
        call.viewer().require(verb.policy(call.menu()));
        return verb.start(call);
    }
}
