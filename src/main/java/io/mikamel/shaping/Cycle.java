package io.mikamel.shaping;

import java.util.List;

/**
 * One round over routers.
 *
 * @param id sorts by time; the key of everything recorded about it
 * @param routers names of those to be read, in the order of routers.csv
 */
public record Cycle(String id, List<String> routers) {

    public Cycle {
        routers = List.copyOf(routers);
    }
}
