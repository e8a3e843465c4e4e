package io.mikamel.reload;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells an edit that is finished from one in the middle: a file counts once two readings in a row agree on it, also on its
 * absence (some editors rename the old file away before they write the new one). For one thread.
 */
final class SettledFiles {

    private final Map<String, RouteText> settled;
    private Map<String, RouteText> previous;

    SettledFiles(Map<String, RouteText> first) {
        settled = new TreeMap<>(first);
        previous = first;
    }

    /** @return what the files hold, each as of the last time it held still */
    Map<String, RouteText> after(Map<String, RouteText> reading) {
        Set<String> names = new HashSet<>(previous.keySet());
        names.addAll(reading.keySet());
        for (String name : names) {
            RouteText before = previous.get(name);
            RouteText now = reading.get(name);
            if (before != null && before.equals(now)) {
                settled.put(name, now);
            }
        }
        settled.keySet().removeIf(name -> !previous.containsKey(name) && !reading.containsKey(name));
        previous = reading;
        return Map.copyOf(settled);
    }
}
