package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.plan.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A row of the audit log as it is stored: fields as JSON text, passwords masked.
 *
 * @param hash SHA-256 over the row and the hash of the one before it
 */
record AuditRow(
        long seq,
        Instant at,
        String actor,
        String action,
        AccountKey account,
        String before,
        String after,
        String outcome,
        String previousHash,
        String hash) {

    /** The hash before the first row. */
    static final String GENESIS = "0".repeat(64);

    static AuditRow of(long seq, AuditEntry entry, String previousHash) {
        AuditRow row = new AuditRow(
                seq,
                NamedStatement.stored(entry.at()),
                entry.actor(),
                entry.action(),
                entry.account(),
                EffectJson.masked(entry.before()),
                EffectJson.masked(entry.after()),
                entry.outcome(),
                previousHash,
                "");
        return row.withHash(row.computedHash());
    }

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("seq"),
                Columns.time(row, "happened_at"),
                Columns.text(row, "actor"),
                Columns.text(row, "action"),
                AccountColumns.read(row),
                Columns.text(row, "before_fields"),
                Columns.text(row, "after_fields"),
                Columns.text(row, "outcome"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    void write(NamedStatement insert) throws SQLException {
        AccountColumns.set(insert, account)
                .number("seq", seq)
                .time("happenedAt", at)
                .text("actor", actor)
                .text("action", action)
                .text("before", before)
                .text("after", after)
                .text("outcome", outcome)
                .text("previousHash", previousHash)
                .text("hash", hash)
                .addBatch();
    }

    AuditEntry entry() {
        return new AuditEntry(at, actor, action, account, EffectJson.fields(before), EffectJson.fields(after), outcome);
    }

    /** Every text with its length before it, so that no two rows have the same. */
    String computedHash() {
        StringBuilder canonical = new StringBuilder();
        for (String part : List.of(
                String.valueOf(seq),
                at.toString(),
                actor,
                action,
                account.router(),
                account.type().text(),
                account.name(),
                before,
                after,
                outcome,
                previousHash)) {
            canonical.append(part.length()).append(':').append(part).append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private AuditRow withHash(String newHash) {
        return new AuditRow(seq, at, actor, action, account, before, after, outcome, previousHash, newHash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
