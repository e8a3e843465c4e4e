package io.mikamel.simulator.verb;

import io.mikamel.simulator.menu.Menu;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Policy;
import java.util.Optional;

/** {@code add}: the {@code !done} tells the id of the new row. */
final class AddVerb implements Verb {

    @Override
    public Activity start(Call call) {
        call.request().refuseStrange();
        long id = call.menu().add(call.request().without());
        return Activity.done(call.reply(), Optional.of(Ids.text(id)));
    }

    @Override
    public Policy policy(Menu menu) {
        return menu.writePolicy();
    }
}
