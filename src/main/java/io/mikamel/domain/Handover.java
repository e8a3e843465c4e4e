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

    private final List<Candidate> candidates;
    private final Instant now;

    Handover(List<Candidate> candidates, Instant now) {
        this.candidates = candidates;
        this.now = now;
    }

    List<Candidate> settled() {
        if (candidates.stream().noneMatch(it -> it.standing() == Standing.UNREAD_LIVE)) {
            return candidates;
        }
        candidates.forEach(this::begin);
        return candidates.stream()
                .map(candidate -> isPast(candidate) ? candidate.withStanding(Standing.UNREAD) : candidate)
                .toList();
    }

    private void begin(Candidate candidate) {
        candidate
                .claim()
                .filter(device -> device.live() && candidate.key().service() != Service.DHCP)
                .ifPresent(device -> begun.merge(
                        device.address(),
                        now.minus(device.uptime()),
                        (one, other) -> one.isAfter(other) ? one : other));
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
