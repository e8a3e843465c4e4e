package io.mikamel.shaping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.Header;

/** Bean {@code due}: routers on which somebody came or went since they were last read. Thread-safe. */
public final class DueRouters {

    private final Set<String> routers = new LinkedHashSet<>();

    public synchronized void add(@Header("CamelRouterOsRouter") String router) {
        routers.add(router);
    }

    /** All that are due; they are due no more. */
    public synchronized List<String> take() {
        List<String> taken = List.copyOf(routers);
        routers.clear();
        return taken;
    }
}
