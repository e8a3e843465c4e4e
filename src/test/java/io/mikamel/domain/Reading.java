package io.mikamel.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds what a cycle read from one router; profiles that no test cares about are there, without a rate-limit. */
final class Reading {

    private final String router;
    private Set<Service> sources = EnumSet.allOf(Service.class);
    private final List<PppSecret> secrets = new ArrayList<>();
    private final List<PppSession> sessions = new ArrayList<>();
    private final List<ServiceProfile> pppProfiles = new ArrayList<>();
    private final List<HotspotUser> users = new ArrayList<>();
    private final List<HotspotSession> hotspotSessions = new ArrayList<>();
    private final List<ServiceProfile> hotspotProfiles = new ArrayList<>();
    private final List<DhcpLease> leases = new ArrayList<>();
    private final List<SimpleQueue> queues = new ArrayList<>();

    private Reading(String router) {
        this.router = router;
    }

    static Reading of(String router) {
        return new Reading(router);
    }

    Reading sources(Service first, Service... others) {
        sources = EnumSet.of(first, others);
        return this;
    }

    Reading profile(String name, String rateLimit) {
        pppProfiles.add(new ServiceProfile(name, Optional.ofNullable(rateLimit)));
        return this;
    }

    Reading secret(String name, String profile) {
        return secret(new PppSecret(name, "pppoe", profile, Optional.empty(), false));
    }

    Reading secretAt(String name, String profile, String remoteAddress) {
        return secret(new PppSecret(name, "any", profile, Optional.of(remoteAddress), false));
    }

    Reading disabledSecret(String name, String profile) {
        return secret(new PppSecret(name, "pppoe", profile, Optional.empty(), true));
    }

    Reading secret(PppSecret secret) {
        secrets.add(secret);
        return this;
    }

    Reading session(String name, String address) {
        return session(name, address, Duration.ofHours(1));
    }

    Reading session(String name, String address, Duration uptime) {
        sessions.add(new PppSession(
                name, "pppoe", Optional.ofNullable(address), Optional.empty(), uptime, "0x" + sessions.size()));
        return this;
    }

    Reading hotspotProfile(String name, String rateLimit) {
        hotspotProfiles.add(new ServiceProfile(name, Optional.ofNullable(rateLimit)));
        return this;
    }

    Reading user(String name, String profile) {
        users.add(new HotspotUser(name, profile, false));
        return this;
    }

    Reading hotspot(String user, String address, String mac) {
        hotspotSessions.add(new HotspotSession(user, address, mac, Duration.ofMinutes(5), "hotspot1"));
        return this;
    }

    Reading lease(String comment, String hostName, String address, String mac) {
        return lease(new DhcpLease(
                address,
                mac,
                Optional.ofNullable(hostName),
                "lan",
                true,
                false,
                Optional.empty(),
                Optional.ofNullable(comment)));
    }

    Reading lease(DhcpLease lease) {
        leases.add(lease);
        return this;
    }

    Reading queue(String name, String target, String maxLimit) {
        queues.add(new SimpleQueue(name, target, RateLimit.parse(maxLimit)));
        return this;
    }

    /** The same sessions after some time. */
    Reading older(Duration time) {
        sessions.replaceAll(it -> new PppSession(
                it.name(),
                it.service(),
                it.address(),
                it.callerId(),
                it.uptime().plus(time),
                it.sessionId()));
        hotspotSessions.replaceAll(it -> new HotspotSession(
                it.user(), it.address(), it.macAddress(), it.uptime().plus(time), it.server()));
        return this;
    }

    RouterReading build() {
        if (pppProfiles.isEmpty()) {
            secrets.forEach(secret -> profile(secret.profile(), null));
        }
        return new RouterReading(
                router,
                sources,
                secrets,
                sessions,
                pppProfiles,
                users,
                hotspotSessions,
                hotspotProfiles,
                leases,
                queues);
    }
}
