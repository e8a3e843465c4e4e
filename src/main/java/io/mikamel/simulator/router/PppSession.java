package io.mikamel.simulator.router;

import java.time.Instant;
import java.util.Optional;

/**
 * One PPP session while it lasts, with the id it has in each menu that tells of it.
 *
 * @param queueId the id of its dynamic queue; empty without a rate
 * @param limits bytes in and out after which it ends, zero for none
 */
public record PppSession(
        long activeId,
        long interfaceId,
        Optional<Long> queueId,
        String user,
        String service,
        String callerId,
        long address,
        String interfaceName,
        long sessionNumber,
        Instant since,
        Optional<RateLimit> rate,
        RateLimit.Pair limits,
        boolean radius,
        String comment,
        Traffic traffic) {}
