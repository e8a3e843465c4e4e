package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.session.ByteCount;
import java.time.Instant;
import java.util.Optional;

/**
 * A session with one of the addresses it had.
 *
 * @param state {@code online}, {@code offline}, or {@code unknown} while its router is down
 * @param addressUntil absent while it has it
 * @param startKnown {@code listen}, {@code uptime} or {@code first-seen}
 * @param endReason empty while it is open
 */
public record PastSession(
        String id,
        AccountKey account,
        String service,
        String state,
        String address,
        Instant addressSince,
        Optional<Instant> addressUntil,
        String macAddress,
        Instant startedAt,
        String startKnown,
        Optional<Instant> endedAt,
        String endReason,
        ByteCount bytes) {}
