package io.mikamel.reload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Replaces running routes by checked ones, and puts the old ones back if the new ones do not start. For one thread. */
final class RouteSwap {

    private final RunningRoutes running;

    RouteSwap(RunningRoutes running) {
        this.running = running;
    }

    /**
     * @param accepted files whose new text, or absence, takes effect
     * @param users further files to be loaded anew, because of what the accepted ones define or defined
     * @throws RouteFilesException if the new routes did not start; then the old ones run, unless the message says otherwise
     */
    void apply(Set<String> accepted, Set<String> users, Map<String, RouteText> wanted) {
        Set<String> affected = new TreeSet<>(accepted);
        affected.addAll(users);
        affected.addAll(running.usersOf(accepted));
        Map<String, RouteText> old = running.texts();
        List<RouteText> fresh = new ArrayList<>();
        for (String name : affected) {
            Map<String, RouteText> source = accepted.contains(name) ? wanted : old;
            if (source.containsKey(name)) {
                fresh.add(source.get(name));
            }
        }
        try {
            replace(affected, fresh);
        } catch (Exception e) {
            throw putBack(affected, old, e);
        }
    }

    private void replace(Set<String> names, Collection<RouteText> texts) throws Exception {
        running.remove(names);
        running.load(texts);
    }

    private RouteFilesException putBack(Set<String> affected, Map<String, RouteText> old, Exception failure) {
        String reason = "passed the check but did not start (" + Reason.text(failure) + ")";
        try {
            replace(
                    affected,
                    affected.stream().filter(old::containsKey).map(old::get).toList());
            return new RouteFilesException(reason + "; the old routes run again", failure);
        } catch (Exception e) {
            failure.addSuppressed(e);
            return new RouteFilesException(
                    reason + "; the old routes could not be put back: " + Reason.text(e), failure);
        }
    }
}
