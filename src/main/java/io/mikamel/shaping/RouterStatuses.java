package io.mikamel.shaping;

import io.mikamel.domain.SystemResource;
import io.mikamel.mapping.SystemResourceMapper;
import io.mikamel.wire.Row;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bean {@code statuses}: how each router was when it was last asked. Says a change once, not each cycle. Thread-safe.
 */
public final class RouterStatuses {

    private static final Logger LOG = LoggerFactory.getLogger(RouterStatuses.class);

    private final Map<String, RouterStatus> byRouter = new ConcurrentHashMap<>();

    public RouterStatus of(String router) {
        return byRouter.getOrDefault(router, RouterStatus.unknown(router));
    }

    /** Takes what {@code /system/resource} says of the router in the header. */
    public void identified(@Header("CamelRouterOsRouter") String router, @Body List<Row> rows) {
        for (SystemResource resource : new SystemResourceMapper().map(rows).values()) {
            byRouter.compute(
                    router, (name, old) -> orUnknown(name, old).identified(resource.version(), resource.boardName()));
        }
    }

    void answered(String router, Instant at, List<String> problems) {
        RouterStatus before = of(router);
        byRouter.compute(router, (name, old) -> orUnknown(name, old).answered(at, problems));
        if (before.state() == RouterStatus.State.FAILED) {
            LOG.info("router {} answers again", router);
        }
        Set<String> known = new HashSet<>(before.problems());
        problems.stream().filter(known::add).forEach(problem -> LOG.warn("router {}: {}", router, problem));
    }

    /** Of a router that has answered since then it says nothing. */
    void failed(RouterFailure failure) {
        RouterStatus before = of(failure.router());
        if (before.lastSuccess().filter(failure.startedAt()::isBefore).isPresent()) {
            return;
        }
        byRouter.compute(
                failure.router(), (name, old) -> orUnknown(name, old).failed(failure.failedAt(), failure.reason()));
        if (before.state() != RouterStatus.State.FAILED) {
            LOG.warn("router {} keeps its rows as they are: {}", failure.router(), failure.reason());
        }
    }

    private static RouterStatus orUnknown(String router, RouterStatus status) {
        return status == null ? RouterStatus.unknown(router) : status;
    }
}
