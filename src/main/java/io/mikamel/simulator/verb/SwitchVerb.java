package io.mikamel.simulator.verb;

import java.util.Map;
import java.util.Set;

/** {@code enable} and {@code disable}. */
final class SwitchVerb implements WriteVerb {

    private final String disabled;

    private SwitchVerb(String disabled) {
        this.disabled = disabled;
    }

    static SwitchVerb enable() {
        return new SwitchVerb("no");
    }

    static SwitchVerb disable() {
        return new SwitchVerb("yes");
    }

    @Override
    public void write(Call call) {
        call.request().allowOnly(Set.of(".id", "numbers"));
        call.menu().set(call.request().numbers(), Map.of("disabled", disabled));
    }
}
