package io.mikamel.simulator.verb;

import java.util.Map;
import java.util.Set;

/** {@code comment}: the comment alone. */
final class CommentVerb implements WriteVerb {

    @Override
    public void write(Call call) {
        call.request().allowOnly(Set.of(".id", "numbers", "comment"));
        call.menu()
                .set(call.request().numbers(), Map.of("comment", call.request().need("comment")));
    }
}
