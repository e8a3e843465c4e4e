package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.Trap;
import java.util.Optional;
import java.util.Set;

/** {@code listen}: changes from now on, which is {@code print follow-only} inside. Ends by cancel alone. */
final class ListenVerb implements Verb {

    @Override
    public Activity start(Call call) {
        if (call.menu().isSingleRow()) {
            throw Trap.unknownParameter("follow-only");
        }
        call.request().allowOnly(Set.of(".proplist"));
        return new ListenActivity(call, new PrintOptions(call).tellers(), Optional.empty());
    }
}
