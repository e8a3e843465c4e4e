package io.mikamel.simulator.verb;

import java.util.Set;

/** {@code reset-counters}: what a hotspot user has used starts from zero. */
final class ResetCountersVerb implements WriteVerb {

    @Override
    public void write(Call call) {
        call.request().allowOnly(Set.of(".id", "numbers"));
        call.menu().resetCounters(call.request().numbers());
    }
}
