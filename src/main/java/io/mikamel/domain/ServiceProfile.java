package io.mikamel.domain;

import java.util.Optional;

/**
 * A row of {@code /ppp/profile} or {@code /ip/hotspot/user/profile}.
 *
 * @param rateLimit the text as it stands on the router, absent when unset
 */
public record ServiceProfile(String name, Optional<String> rateLimit) {}
