package io.mikamel.shaping;

import io.mikamel.domain.DhcpLease;
import io.mikamel.domain.HotspotSession;
import io.mikamel.domain.HotspotUser;
import io.mikamel.domain.PppSecret;
import io.mikamel.domain.PppSession;
import io.mikamel.domain.RouterReading;
import io.mikamel.domain.Service;
import io.mikamel.domain.ServiceProfile;
import io.mikamel.domain.SimpleQueue;
import io.mikamel.mapping.Mapped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one exchange has read of one router so far. Belongs to that exchange alone. */
public final class ReadingDraft {

    private final String router;
    private final Instant startedAt;
    private final Set<Service> sources;
    private final List<String> problems = new ArrayList<>();
    private List<PppSecret> pppSecrets = List.of();
    private List<PppSession> pppSessions = List.of();
    private List<ServiceProfile> pppProfiles = List.of();
    private List<HotspotUser> hotspotUsers = List.of();
    private List<HotspotSession> hotspotSessions = List.of();
    private List<ServiceProfile> hotspotProfiles = List.of();
    private List<DhcpLease> leases = List.of();
    private List<SimpleQueue> queues = List.of();

    ReadingDraft(String router, Set<Service> sources, Instant startedAt) {
        this.router = router;
        this.startedAt = startedAt;
        this.sources = sources.isEmpty() ? EnumSet.noneOf(Service.class) : EnumSet.copyOf(sources);
    }

    public String router() {
        return router;
    }

    Instant startedAt() {
        return startedAt;
    }

    public boolean wantsPpp() {
        return sources.contains(Service.PPP);
    }

    public boolean wantsHotspot() {
        return sources.contains(Service.HOTSPOT);
    }

    public boolean wantsDhcp() {
        return sources.contains(Service.DHCP);
    }

    /** Whether a live session has no secret or user that could tell its rate, RADIUS, or a lease no rate-limit. */
    public boolean wantsQueues() {
        Set<String> secrets = pppSecrets.stream().map(PppSecret::name).collect(Collectors.toSet());
        Set<String> users = hotspotUsers.stream().map(HotspotUser::name).collect(Collectors.toSet());
        return pppSessions.stream().anyMatch(session -> !secrets.contains(session.name()))
                || hotspotSessions.stream().anyMatch(session -> !users.contains(session.user()))
                || leases.stream()
                        .anyMatch(lease -> lease.bound() && lease.rateLimit().isEmpty());
    }

    /** The router has no such menu: the source proves nothing, and is not asked. */
    void withdraw(Service source) {
        sources.remove(source);
    }

    void pppSecrets(Mapped<PppSecret> rows) {
        pppSecrets = keep(rows);
    }

    void pppSessions(Mapped<PppSession> rows) {
        pppSessions = keep(rows);
    }

    void pppProfiles(Mapped<ServiceProfile> rows) {
        pppProfiles = keep(rows);
    }

    void hotspotUsers(Mapped<HotspotUser> rows) {
        hotspotUsers = keep(rows);
    }

    void hotspotSessions(Mapped<HotspotSession> rows) {
        hotspotSessions = keep(rows);
    }

    void hotspotProfiles(Mapped<ServiceProfile> rows) {
        hotspotProfiles = keep(rows);
    }

    void leases(Mapped<DhcpLease> rows) {
        leases = keep(rows);
    }

    void queues(Mapped<SimpleQueue> rows) {
        queues = keep(rows);
    }

    /** Attributes that were there and made no sense, in words. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    RouterReading reading() {
        return new RouterReading(
                router,
                sources,
                pppSecrets,
                pppSessions,
                pppProfiles,
                hotspotUsers,
                hotspotSessions,
                hotspotProfiles,
                leases,
                queues);
    }

    private <T> List<T> keep(Mapped<T> rows) {
        rows.problems().forEach(problem -> problems.add(problem.getMessage()));
        return rows.values();
    }
}
