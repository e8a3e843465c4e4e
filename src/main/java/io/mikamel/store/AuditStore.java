package io.mikamel.store;

import io.mikamel.domain.plan.AuditEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The audit log: rows are only added, each with the hash of the one before it. Thread-safe; writers wait for each other at
 * the head row, so whoever appends does it last in its transaction.
 *
 * <p>An edit, a missing, swapped or added row and a cut end are found by {@link #verify()}. Whoever may write to every table
 * can make a whole new log: only a hash that was noted elsewhere tells.
 */
public final class AuditStore {

    private static final SqlFile LOCK = SqlFile.load("audit/lock-head");
    private static final SqlFile HEAD = SqlFile.load("audit/select-head");
    private static final SqlFile UPDATE_HEAD = SqlFile.load("audit/update-head");
    private static final SqlFile INSERT = SqlFile.load("audit/insert-entry");
    private static final SqlFile CHAIN = SqlFile.load("audit/select-chain");
    private static final SqlFile LAST_SEQ = SqlFile.load("audit/select-last-seq");
    private static final SqlFile PAGE = SqlFile.load("audit/select-page");
    private static final SqlFile COUNT = SqlFile.load("audit/count-entries");

    private static final AuditHead NO_HEAD = new AuditHead(-1, "");

    private final DataSource source;

    public AuditStore(DataSource source) {
        this.source = source;
    }

    public void append(List<AuditEntry> entries) {
        Transaction.run(source, "cannot write the audit log", connection -> {
            append(connection, entries);
            return true;
        });
    }

    static void append(Connection connection, AuditEntry entry) throws SQLException {
        append(connection, List.of(entry));
    }

    /** In the transaction of what is written down. */
    static void append(Connection connection, List<AuditEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        AuditHead head = head(connection, LOCK);
        if (head.equals(NO_HEAD)) {
            throw new SQLException("the head of the audit log is missing: somebody has written to its tables");
        }
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (AuditEntry entry : entries) {
                AuditRow row = AuditRow.of(head.seq() + 1, entry, head.hash());
                row.write(insert);
                head = new AuditHead(row.seq(), row.hash());
            }
            insert.executeBatch();
        }
        try (NamedStatement update = new NamedStatement(connection, UPDATE_HEAD)) {
            update.number("seq", head.seq()).text("hash", head.hash()).update();
        }
    }

    /** Looks at every row; what is added meanwhile is looked at the next time. */
    public AuditVerdict verify() {
        return Transaction.run(source, "cannot verify the audit log", connection -> {
            AuditHead upTo = head(connection, HEAD);
            AuditChain chain = new AuditChain();
            try (NamedStatement select = new NamedStatement(connection, CHAIN)) {
                select.number("upTo", upTo.seq()).forEach(row -> chain.next(AuditRow.read(row)));
            }
            AuditHead now = head(connection, LOCK);
            long past = lastSeq(connection) > now.seq() ? upTo.seq() + 1 : upTo.seq();
            return chain.end(upTo, past);
        });
    }

    /** Newest first; router and name may be empty for all. */
    public Page<AuditEntry> page(String router, String name, PageRequest request) {
        return Transaction.run(source, "cannot read the audit log", connection -> {
            try (NamedStatement select = new NamedStatement(connection, PAGE);
                    NamedStatement count = new NamedStatement(connection, COUNT)) {
                select.number("offset", request.offset()).number("size", (long) request.size());
                List<AuditEntry> entries = select.text("router", router)
                        .text("name", name)
                        .list(row -> AuditRow.read(row).entry());
                count.text("router", router).text("name", name);
                long total = count.list(row -> row.getLong("total")).get(0);
                return new Page<>(entries, request.page(), request.size(), total);
            }
        });
    }

    private static AuditHead head(Connection connection, SqlFile sql) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, sql)) {
            List<AuditHead> head = select.list(row -> new AuditHead(row.getLong("seq"), row.getString("hash")));
            return head.isEmpty() ? NO_HEAD : head.get(0);
        }
    }

    private static long lastSeq(Connection connection) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, LAST_SEQ)) {
            return select.list(row -> row.getLong("seq")).get(0);
        }
    }
}
