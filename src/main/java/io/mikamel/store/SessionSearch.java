package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.ByteCount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who had an address, a device or a name at some time, as {@code sessions/select-history-page.sql} finds it.
 *
 * @param address an IPv4 address, exactly; empty for all
 * @param mac upper case with colons; empty for all
 * @param user the account's name, exactly; empty for all
 * @param router its exact name; empty for all
 * @param at absent for all times
 */
public record SessionSearch(
        String address, String mac, String user, String router, Optional<Instant> at, PageRequest page) {

    /** No database knows the ends of time. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The statement's named parameters. */
    public Map<String, Object> parameters() {
        return Map.of(
                "address", NulText.encode(address),
                "mac", NulText.encode(mac),
                "user", NulText.encode(user),
                "router", NulText.encode(router),
                "since", within(at.orElse(Instant.EPOCH)).atOffset(ZoneOffset.UTC),
                "until", within(at.orElse(LATEST)).atOffset(ZoneOffset.UTC),
                "offset", page.offset(),
                "size", page.size());
    }

    private static Instant within(Instant instant) {
        Instant stored = instant.isBefore(Instant.EPOCH) ? Instant.EPOCH : instant;
        return stored.isAfter(LATEST) ? LATEST : NamedStatement.stored(stored);
    }

    /** The statement's rows, newest first. */
    public Page<PastSession> found(List<Map<String, Object>> rows) {
        return page.found(rows, "id", SessionSearch::past);
    }

    private static PastSession past(JdbcRow row) {
        return new PastSession(
                row.text("id"),
                new AccountKey(row.text("router"), AccountType.of(row.text("type")), row.text("name")),
                row.text("service"),
                row.text("state"),
                row.text("address"),
                row.time("addressSince"),
                row.optionalTime("addressUntil"),
                row.text("macAddress"),
                row.time("startedAt"),
                row.text("startKnown"),
                row.optionalTime("endedAt"),
                row.text("endReason"),
                new ByteCount(row.number("bytesIn"), row.number("bytesOut")));
    }
}
