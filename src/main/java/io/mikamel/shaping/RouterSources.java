package io.mikamel.shaping;

import io.mikamel.domain.RouterNodes;
import io.mikamel.domain.Service;
import java.util.List;
import java.util.Set;

/** What routers.csv says of its routers beyond how to reach them. Implementations are thread-safe. */
public interface RouterSources {

    /** Which services are read from a router; empty for one that is not in routers.csv. */
    Set<Service> sources(String router);

    /** Every router of routers.csv, also disabled ones, in its order. */
    List<RouterNodes> nodes();
}
