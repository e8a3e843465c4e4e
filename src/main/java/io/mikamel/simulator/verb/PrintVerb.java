package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.RowTeller;
import java.util.List;
import java.util.Optional;

/**
 * {@code print}: the rows asked for. Without a proplist a row tells every property with the id in front, as the example rows
 * of RouterOS do; with one it tells those alone, so the id only if it is named.
 */
final class PrintVerb implements Verb {

    @Override
    public Activity start(Call call) {
        PrintOptions options = new PrintOptions(call);
        List<RowTeller> tellers = options.tellers();
        if (options.isCountOnly()) {
            long count = new RowWalk(tellers).count();
            return Activity.done(call.reply(), Optional.of(Long.toString(count)));
        }
        if (options.followsOnly()) {
            return new ListenActivity(call, tellers, Optional.empty());
        }
        if (options.follows()) {
            return new ListenActivity(call, tellers, Optional.of(new RowWalk(tellers)));
        }
        return options.interval()
                .<Activity>map(interval -> new RepeatedPrint(call, tellers, interval))
                .orElseGet(() -> new PrintActivity(
                        call.reply(),
                        new RowWalk(tellers),
                        call.router().dialect().saysEmpty()));
    }
}
