package io.mikamel.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * A row of {@code /ppp/active}.
 *
 * @param address IPv4 address, absent while none is agreed
 * @param callerId MAC address of a PPPoE client, address of an L2TP one
 * @param sessionId as the router writes it, such as {@code 0x81100000}
 */
public record PppSession(
        String name,
        String service,
        Optional<String> address,
        Optional<String> callerId,
        Duration uptime,
        String sessionId) {

    /** What the router calls the session's dynamic interface and queue. */
    String dynamicName() {
        return "<" + (service.equals("any") ? "pppoe" : service) + "-" + name + ">";
    }
}
