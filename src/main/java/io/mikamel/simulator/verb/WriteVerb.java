package io.mikamel.simulator.verb;

import io.mikamel.simulator.menu.Menu;
import io.mikamel.simulator.row.Policy;
import java.util.Optional;

/** A verb that changes rows and is over at once. */
interface WriteVerb extends Verb {

    void write(Call call);

    @Override
    default Activity start(Call call) {
        call.request().refuseStrange();
        write(call);
        return Activity.done(call.reply(), Optional.empty());
    }

    @Override
    default Policy policy(Menu menu) {
        return menu.writePolicy();
    }
}
