package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.plan.AuditEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit log on any database, and what somebody does who can write to its tables. */
abstract class AuditStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");
    private static final AccountFields FIELDS = AccountFields.NONE
            .with("profile", "gold")
            .with("password", "s3cret")
            .with("comment", "\0 \uD83D\uDE80 ü");

    private DataSource source;
    private Sql sql;
    private AuditStore audit;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    /** Statements by which the owner of the tables gets past what the database itself refuses. */
    abstract List<String> unlock();

    @BeforeEach
    void begin() throws Exception {
        source = open();
        SchemaMigration.migrate(source);
        sql = new Sql(source);
        audit = new AuditStore(source);
    }

    @AfterEach
    void end() throws Exception {
        close();
    }

    @Test
    void anEmptyLogIsIntact() {
        assertThat(audit.verify()).isEqualTo(new AuditVerdict(0, AuditRow.GENESIS, OptionalLong.empty(), ""));
    }

    @Test
    void whatIsAppendedIsReadBackWithoutPasswords() throws Exception {
        audit.append(List.of(entry("anna"), entry("bert")));
        audit.append(List.of(entry("anna"), entry("it's \0")));
        assertThat(audit.verify().intact()).isTrue();
        assertThat(audit.verify().rows()).isEqualTo(4);
        Page<AuditEntry> page = audit.page("edge", "anna", new PageRequest(0, 10));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items().get(0).after()).isEqualTo(FIELDS.with("password", "*****"));
        assertThat(page.items().get(0).at()).isEqualTo(NamedStatement.stored(NOON));
        assertThat(sql.texts("select before_fields, after_fields from audit_log"))
                .allSatisfy(text -> assertThat(text).doesNotContain("s3cret"));
    }

    /** The statements that a tamperer runs, and the row that is named. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_log set outcome = 'refused' where seq = 3 | 3",
                "update audit_log set actor = 'nobody' where seq = 5 | 5",
                "update audit_log set happened_at = current_timestamp where seq = 1 | 1",
                "update audit_log set after_fields = '{}' where seq = 2 | 2",
                "update audit_log set hash = previous_hash where seq = 4 | 4",
                "update audit_log set previous_hash = hash where seq = 4 | 4",
                "delete from audit_log where seq = 3 | 3",
                "delete from audit_log where seq = 1 | 1",
                "delete from audit_log where seq = 5 | 5",
                "delete from audit_log where seq > 2 | 3",
                "delete from audit_log | 1",
                "update audit_log set seq = seq + 10 where seq >= 3 | 3",
                "update audit_log set name = case when seq = 2 then 'user3' else 'user2' end where seq in (2, 3) | 2",
                "update audit_head set seq = 4 | 4",
                "update audit_head set hash = (select previous_hash from audit_log where seq = 5) | 5",
                "delete from audit_head | 0",
                "update audit_log set seq = case when seq = 2 then 30 else 20 end where seq in (2, 3) | 2"
            })
    void namesTheFirstRowThatWasTamperedWith(String statement, long broken) throws Exception {
        append(5);
        List<String> statements = new ArrayList<>(unlock());
        statements.add(statement);
        sql.run(statements.toArray(String[]::new));
        AuditVerdict verdict = audit.verify();
        assertThat(verdict.broken()).as(verdict.reason()).hasValue(broken);
        assertThat(verdict.reason()).isNotEmpty();
    }

    @Test
    void aRowBehindTheHeadIsSeen() throws Exception {
        append(2);
        sql.run(
                "insert into audit_log (seq, happened_at, actor, action, router, type, name, before_fields, after_fields,"
                        + " outcome, previous_hash, hash) select 3, happened_at, actor, action, router, type, name, before_fields,"
                        + " after_fields, outcome, previous_hash, hash from audit_log where seq = 2");
        assertThat(audit.verify().broken()).hasValue(3);
        assertThat(audit.verify().reason()).isEqualTo("was added past the head");
    }

    @Test
    void nothingIsWrittenWithoutAHead() throws Exception {
        sql.run("delete from audit_head");
        assertThatThrownBy(() -> append(1)).hasMessageContaining("head of the audit log is missing");
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> append(25)))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        AuditVerdict verdict = audit.verify();
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.rows()).isEqualTo(100);
    }

    @Test
    void aTransactionThatFailsLeavesNoGap() {
        append(1);
        assertThatThrownBy(() -> Transaction.run(source, "x", connection -> {
                    AuditStore.append(connection, entry("lost"));
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        append(1);
        assertThat(audit.verify()).matches(AuditVerdict::intact).matches(verdict -> verdict.rows() == 2);
    }

    DataSource source() {
        return source;
    }

    void append(int rows) {
        for (int i = 1; i <= rows; i++) {
            audit.append(List.of(entry("user" + i)));
        }
    }

    private static AuditEntry entry(String name) {
        return new AuditEntry(
                NOON,
                "mikamel",
                "set: plan 17/3",
                new AccountKey("edge", AccountType.PPPOE, name),
                AccountFields.NONE,
                FIELDS,
                AuditEntry.DONE);
    }
}
