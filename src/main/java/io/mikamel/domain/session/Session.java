package io.mikamel.domain.session;

import io.mikamel.domain.account.AccountKey;
import java.time.Instant;
import java.util.Optional;

/**
 * An open session.
 *
 * @param id ours, the same for as long as the session lasts
 * @param service PPP service or hotspot server
 * @param key the router's, see {@link SeenSession#key()}
 * @param bootSecond the second of the router's uptime in which it began
 * @param bytes counted since it began
 * @param counter what the router's counter showed last
 */
public record Session(
        String id,
        AccountKey account,
        String service,
        String key,
        long bootSecond,
        String address,
        Instant addressSince,
        String macAddress,
        Instant startedAt,
        StartKnown startKnown,
        ByteCount bytes,
        Optional<ByteCount> counter) {

    SessionKey sessionKey() {
        return new SessionKey(account.type(), account.name(), key);
    }

    /** Nothing is counted for it, or nothing new: the same session. */
    Session counting(Optional<ByteCount> now) {
        if (now.isEmpty() || now.equals(counter)) {
            return this;
        }
        ByteCount more = now.get().since(counter.orElse(ByteCount.ZERO));
        return new Session(
                id,
                account,
                service,
                key,
                bootSecond,
                address,
                addressSince,
                macAddress,
                startedAt,
                startKnown,
                bytes.plus(more),
                now);
    }

    /** An address that is not agreed yet, or told no more, changes nothing. */
    Session at(String newAddress, String newMac, Instant since) {
        if (newAddress.isEmpty() || newAddress.equals(address)) {
            return this;
        }
        return new Session(
                id,
                account,
                service,
                key,
                bootSecond,
                newAddress,
                since,
                newMac.isEmpty() ? macAddress : newMac,
                startedAt,
                startKnown,
                bytes,
                counter);
    }
}
