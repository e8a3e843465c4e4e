package io.mikamel.simulator.verb;

import java.util.Set;

/** {@code remove}: all of the rows named, or none if one of them is not there. */
final class RemoveVerb implements WriteVerb {

    @Override
    public void write(Call call) {
        call.request().allowOnly(Set.of(".id", "numbers"));
        call.menu().remove(call.request().numbers());
    }
}
