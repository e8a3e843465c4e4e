package io.mikamel.simulator.verb;

import io.mikamel.simulator.menu.Menu;
import io.mikamel.simulator.row.Policy;
import java.util.Optional;
import java.util.Set;

/** {@code /system/reboot}: {@code !done}, and the connection goes with the router. */
final class RebootVerb implements Verb {

    private final Runnable reboot;

    RebootVerb(Runnable reboot) {
        this.reboot = reboot;
    }

    @Override
    public Activity start(Call call) {
        call.request().allowOnly(Set.of());
        reboot.run();
        return Activity.done(call.reply(), Optional.empty());
    }

    @Override
    public Policy policy(Menu menu) {
        return menu.writePolicy();
    }
}
