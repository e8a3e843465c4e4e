package io.mikamel.domain;

import java.util.Optional;

/**
 * A row of {@code /ip/dhcp-server/lease}.
 *
 * @param hostName as the client sent it: anything
 * @param rateLimit the text of the lease, absent when unset
 */
public record DhcpLease(
        String address,
        String macAddress,
        Optional<String> hostName,
        String server,
        boolean bound,
        boolean blocked,
        Optional<String> rateLimit,
        Optional<String> comment) {}
