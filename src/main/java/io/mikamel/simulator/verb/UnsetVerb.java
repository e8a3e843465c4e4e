package io.mikamel.simulator.verb;

import java.util.Set;

/** {@code unset}: makes the property {@code value-name} absent. */
final class UnsetVerb implements WriteVerb {

    @Override
    public void write(Call call) {
        call.request().allowOnly(Set.of(".id", "numbers", "value-name"));
        call.menu().unset(call.request().numbers(), call.request().need("value-name"));
    }
}
