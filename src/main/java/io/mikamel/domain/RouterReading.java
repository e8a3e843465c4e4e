package io.mikamel.domain;

import java.util.List;
import java.util.Set;

/**
 * Everything one cycle read from one router, completely: a router that answered half gives no reading at all.
 *
 * @param router its name in routers.csv
 * @param sources which services were read; what is not in here was not asked and proves nothing
 * @param queues dynamic simple queues; empty when no session lacks a secret
 */
public record RouterReading(
        String router,
        Set<Service> sources,
        List<PppSecret> pppSecrets,
        List<PppSession> pppSessions,
        List<ServiceProfile> pppProfiles,
        List<HotspotUser> hotspotUsers,
        List<HotspotSession> hotspotSessions,
        List<ServiceProfile> hotspotProfiles,
        List<DhcpLease> leases,
        List<SimpleQueue> queues) {

    public RouterReading {
        sources = Set.copyOf(sources);
        pppSecrets = List.copyOf(pppSecrets);
        pppSessions = List.copyOf(pppSessions);
        pppProfiles = List.copyOf(pppProfiles);
        hotspotUsers = List.copyOf(hotspotUsers);
        hotspotSessions = List.copyOf(hotspotSessions);
        hotspotProfiles = List.copyOf(hotspotProfiles);
        leases = List.copyOf(leases);
        queues = List.copyOf(queues);
    }
}
