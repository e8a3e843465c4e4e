package io.mikamel.domain;

import java.util.Optional;

/**
 * A row of {@code /ppp/secret}.
 *
 * @param profile name of its {@code /ppp/profile}
 * @param remoteAddress what the secret gives its session: an address, a pool's name, or nothing (then the profile's)
 * @param disabled no new session can be made; a live one goes on
 */
public record PppSecret(
        String name, String service, String profile, Optional<String> remoteAddress, boolean disabled) {}
