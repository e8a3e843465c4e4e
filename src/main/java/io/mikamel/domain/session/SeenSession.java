package io.mikamel.domain.session;

import io.mikamel.domain.account.AccountType;
import java.time.Duration;
import java.util.Optional;

/**
 * A session as a router told it.
 *
 * @param service PPP service such as {@code pppoe}, or the hotspot's server
 * @param key what tells sessions of one boot apart: {@code session-id}, else the row's {@code .id}
 * @param address empty while none is agreed
 * @param macAddress of the device, or the caller-id of a tunnel; may be empty
 * @param uptime absent if the router did not tell it
 * @param counter the router's own counter, absent if nobody counts for this session
 */
public record SeenSession(
        AccountType type,
        String name,
        String service,
        String key,
        String address,
        String macAddress,
        Optional<Duration> uptime,
        Optional<ByteCount> counter) {

    SessionKey sessionKey() {
        return new SessionKey(type, name, key);
    }

    public SeenSession withCounter(Optional<ByteCount> counted) {
        return new SeenSession(type, name, service, key, address, macAddress, uptime, counted);
    }
}
