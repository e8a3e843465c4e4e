package io.mikamel.simulator.verb;

import java.util.Set;

/** {@code request-logout}: ends a session of the router's own users. */
final class RequestLogoutVerb implements WriteVerb {

    @Override
    public void write(Call call) {
        call.request().allowOnly(Set.of(".id", "numbers"));
        call.menu().remove(call.request().numbers());
    }
}
