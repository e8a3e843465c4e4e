package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Section;
import io.mikamel.simulator.row.Trap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** {@code get}: one property of one row, in the {@code !done}. */
final class GetVerb implements Verb {

    @Override
    public Activity start(Call call) {
        call.request().allowOnly(Set.of(".id", "numbers", "number", "value-name"));
        Map<String, String> row = row(call);
        String name = call.request().need("value-name");
        return Activity.done(call.reply(), Optional.of(row.getOrDefault(name, "")));
    }

    private static Map<String, String> row(Call call) {
        OptionalLong id = call.menu().isSingleRow()
                ? OptionalLong.of(0)
                : Ids.parse(call.request().get("number").orElseGet(call.request()::numbers));
        for (Section<?> section : call.menu().sections()) {
            Map<String, String> row = section.row(id.orElseThrow(Trap::noSuchItem), call.viewer());
            if (!row.isEmpty()) {
                return row;
            }
        }
        throw Trap.noSuchItem();
    }
}
