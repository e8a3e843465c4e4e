package io.mikamel.simulator.verb;

import io.mikamel.simulator.row.Policy;
import io.mikamel.simulator.row.Query;
import io.mikamel.simulator.row.Question;
import io.mikamel.simulator.row.RowTeller;
import io.mikamel.simulator.row.Viewer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The options of a print or listen, checked against what menu and dialect have. */
final class PrintOptions {

    private static final Set<String> EVERYWHERE =
            Set.of(".proplist", "count-only", "interval", "without-paging", "as-value");
    private static final Set<String> OF_LISTS = Set.of("detail", "brief", "terse", "value-list");

    private final Call call;

    PrintOptions(Call call) {
        this.call = call;
        call.request().allowOnly(known());
    }

    private Set<String> known() {
        Set<String> known = new HashSet<>(EVERYWHERE);
        known.addAll(call.menu().printOptions());
        if (!call.menu().isSingleRow()) {
            known.addAll(OF_LISTS);
        }
        if (canFollow()) {
            known.addAll(Set.of("follow", "follow-only"));
            if (call.router().dialect().hasFollowStrict()) {
                known.add("follow-strict");
            }
        }
        return known;
    }

    private boolean canFollow() {
        return call.menu().verbs().contains("listen");
    }

    boolean isCountOnly() {
        return call.request().has("count-only");
    }

    boolean follows() {
        return call.request().has("follow") || call.request().has("follow-strict");
    }

    boolean followsOnly() {
        return call.request().has("follow-only");
    }

    Optional<Duration> interval() {
        return call.request().get("interval").map(text -> Intervals.parse("interval", text));
    }

    private Viewer viewer() {
        boolean hides = call.router().habits().sensitiveOnRequest()
                && call.router().dialect().hasShowSensitive()
                && !call.request().has("show-sensitive");
        return hides ? call.viewer().without(Policy.SENSITIVE) : call.viewer();
    }

    List<RowTeller> tellers() {
        Optional<List<String>> proplist = call.request()
                .get(".proplist")
                .filter(text -> !text.isEmpty())
                .map(text -> Stream.of(text.split(",")).map(String::strip).toList());
        Question question = new Question(
                proplist,
                Query.of(call.request().queries()),
                viewer(),
                call.router().habits().order());
        return call.menu().sections(call.request().names()).stream()
                .map(section -> section.teller(question))
                .toList();
    }
}
