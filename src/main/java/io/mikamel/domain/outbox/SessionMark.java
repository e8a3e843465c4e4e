package io.mikamel.domain.outbox;

import java.time.Duration;

/**
 * By what a session is told from the next one of the same user.
 *
 * @param id its {@code .id}; hotspot sessions from one address may share it
 * @param identity session number or device, as its menu tells it
 * @param uptime since its login; never falls while it lasts
 */
public record SessionMark(String id, String identity, Duration uptime) {

    /** Whether the session that is seen later may still be this one. */
    public boolean lastsIn(SessionMark later) {
        return id.equals(later.id) && identity.equals(later.identity) && later.uptime.compareTo(uptime) >= 0;
    }

    /** Whether nothing but the router's answer tells its removal: whoever comes next looks the same. */
    boolean isNewborn() {
        return uptime.compareTo(Duration.ofSeconds(1)) < 0;
    }
}
