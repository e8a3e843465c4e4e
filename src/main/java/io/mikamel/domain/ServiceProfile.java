package io.mikamel.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of {@code /ppp/profile} or {@code /ip/hotspot/user/profile}.
 *
 * @param rateLimit the text as it stands on the router, absent when unset
 */
public record ServiceProfile(String name, Optional<String> rateLimit) {

    /** Rate-limits by profile name. */
    static Map<String, Optional<String>> rateLimits(List<ServiceProfile> profiles) {
        Map<String, Optional<String>> rateLimits = new HashMap<>();
        profiles.forEach(profile -> rateLimits.putIfAbsent(profile.name(), profile.rateLimit()));
        return rateLimits;
    }
}
