package io.mikamel.simulator.server;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.WordBuffer;
import io.mikamel.simulator.verb.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /cancel}: ends the commands of one tag, or all. The cancelled hears {@code !trap} interrupted, the cancel its
 * {@code !done}, then the cancelled its own; a listen on a table without rows gets {@code !empty} before, where the dialect
 * has it.
 */
record Cancel(RouterModel router, Pump pump) {

    void run(Request request, ReplyWriter reply) {
        Optional<Set<String>> tags = request.get("tag").map(tag -> Set.of(tag.split(",")));
        router.locked(() -> {
            List<Running> cancelled = pump.find(tags).stream()
                    .filter(running -> !running.activity().isOverAtOnce())
                    .filter(Running::end)
                    .toList();
            cancelled.forEach(pump::drop);
            pump.send(sentences(cancelled, reply));
        });
    }

    private byte[] sentences(List<Running> cancelled, ReplyWriter reply) {
        WordBuffer out = new WordBuffer();
        cancelled.forEach(running -> running.activity().reply().interrupted(out));
        reply.done(out);
        cancelled.forEach(running -> {
            if (router.dialect().saysEmpty() && running.activity().hasNothingToTell()) {
                running.activity().reply().empty(out);
            }
            running.activity().reply().done(out);
        });
        return out.toBytes();
    }
}
