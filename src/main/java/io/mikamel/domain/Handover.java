package io.mikamel.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds addresses that went on to a session which began after their last owner, of a router that was not read, was last
 * seen: one who moved between routers keeps the address. A lease tells no beginning and proves nothing.
 */
final class Handover {

    private final Map<String, Instant> begun = new HashMap<>();

    Handover(List<Candidate> candidates, Instant now) {
        for (Candidate candidate : candidates) {
            candidate
                    .claim()
                    .filter(device -> device.live() && candidate.key().service() != Service.DHCP)
                    .ifPresent(device -> begun.merge(
                            device.address(),
                            now.minus(device.uptime()),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
    }

    List<Candidate> settled(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> isPast(candidate) ? candidate.withStanding(Standing.UNREAD) : candidate)
                .toList();
    }

    private boolean isPast(Candidate candidate) {
        return candidate.standing() == Standing.UNREAD_LIVE
                && candidate.addresses().stream().anyMatch(address -> isTakenAfter(address, candidate.lastSeen()));
    }

    private boolean isTakenAfter(String address, Optional<Instant> lastSeen) {
        Instant taken = begun.get(address);
        return taken != null && lastSeen.filter(taken::isAfter).isPresent();
    }
}
