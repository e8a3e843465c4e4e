package io.mikamel.store;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.outbox.DueEffect;
import io.mikamel.domain.outbox.EffectOutcome;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.domain.outbox.RetryPause;
import io.mikamel.domain.outbox.SessionMark;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What must happen on routers, and what came of it. Thread-safe. */
public final class OutboxStore {

    private static final SqlFile INSERT = SqlFile.load("outbox/insert-effect");
    private static final SqlFile ROUTERS_DUE = SqlFile.load("outbox/select-routers-due");
    private static final SqlFile DUE = SqlFile.load("outbox/select-due");
    private static final SqlFile TRIED = SqlFile.load("outbox/update-tried");
    private static final SqlFile SEEN = SqlFile.load("outbox/update-seen");
    private static final SqlFile POSTPONE = SqlFile.load("outbox/postpone-router");
    private static final SqlFile CANCEL = SqlFile.load("outbox/cancel-effect");
    private static final SqlFile SELECT = SqlFile.load("outbox/select-effect");
    private static final SqlFile PAGE = SqlFile.load("outbox/select-effects-page");
    private static final SqlFile COUNT = SqlFile.load("outbox/count-effects");

    /** No try is ever put off so far; a time beyond it comes from a clock that has been set back since. */
    private static final Duration TOO_FAR = RetryPause.LONGEST.multipliedBy(2);

    private final DataSource source;

    public OutboxStore(DataSource source) {
        this.source = source;
    }

    /** In the transaction of the state that they belong to. */
    static void enqueue(Connection connection, List<Effect> effects, Instant at) throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (Effect effect : effects) {
                AccountKey account = effect.account();
                insert.text("router", account.router())
                        .text("type", account.type().text());
                insert.text("name", account.name()).text("kind", effect.kind().text());
                insert.text("fields", EffectJson.write(effect.fields())).text("cause", effect.cause());
                insert.time("at", at).addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Effects that belong to no other state, such as an operator's. */
    public void enqueue(List<Effect> effects, Instant at) {
        Transaction.run(source, "cannot write %d effects to the outbox".formatted(effects.size()), connection -> {
            enqueue(connection, effects, at);
            return true;
        });
    }

    /** Routers on which something is to be done now. */
    public List<String> routersDue(Instant now) {
        return Transaction.run(source, "cannot look for effects that are due", connection -> {
            try (NamedStatement select = new NamedStatement(connection, ROUTERS_DUE)) {
                return now(select, now).list(row -> Columns.text(row, "router"));
            }
        });
    }

    /** Of each account its oldest effect alone, and only if that is due; oldest first. */
    public List<DueEffect> head(String router, Instant now, int limit) {
        return Transaction.run(source, "cannot read what is due on " + router, connection -> {
            try (NamedStatement select = new NamedStatement(connection, DUE)) {
                return now(select.text("router", router), now)
                        .number("size", (long) limit)
                        .list(OutboxStore::due);
            }
        });
    }

    /** Before the first command of a kick is sent; what is written once stays. */
    public void seen(Map<Long, List<SessionMark>> sessions) {
        Transaction.run(source, "cannot write which sessions are to end", connection -> {
            try (NamedStatement update = new NamedStatement(connection, SEEN)) {
                for (Map.Entry<Long, List<SessionMark>> entry : sessions.entrySet()) {
                    update.number("id", entry.getKey()).text("seen", EffectJson.write(entry.getValue()));
                    update.addBatch();
                }
                update.executeBatch();
            }
            return true;
        });
    }

    /** What tries came to; an effect that is not pending any more stays as it is. */
    public void tried(List<EffectOutcome> outcomes) {
        Transaction.run(source, "cannot write what became of %d effects".formatted(outcomes.size()), connection -> {
            try (NamedStatement update = new NamedStatement(connection, TRIED)) {
                for (EffectOutcome outcome : outcomes) {
                    bind(update, outcome).addBatch();
                }
                update.executeBatch();
            }
            EffectLedger.write(connection, outcomes);
            return true;
        });
    }

    /** While a router does not answer, none of its effects is due. */
    public void postpone(String router, Instant nextTry, String error) {
        Transaction.run(source, "cannot put off the effects of " + router, connection -> {
            try (NamedStatement update = new NamedStatement(connection, POSTPONE)) {
                return update.text("router", router)
                        .time("nextTry", nextTry)
                        .text("error", error)
                        .update();
            }
        });
    }

    /**
     * Takes a pending effect back; what was sent already is not undone.
     *
     * @param reason who and why
     * @return false if it is not pending
     */
    public boolean cancel(long id, String reason, Instant at) {
        return Transaction.run(source, "cannot cancel effect %d".formatted(id), connection -> {
            Optional<AccountFields> fields = fields(connection, id);
            if (fields.isEmpty()) {
                return false;
            }
            try (NamedStatement update = new NamedStatement(connection, CANCEL)) {
                update.number("id", id).text("reason", reason).time("at", at);
                return update.text("masked", EffectJson.masked(fields.get())).update() == 1;
            }
        });
    }

    /** Newest first. */
    public Page<RecordedEffect> page(EffectQuery query, PageRequest request) {
        return Transaction.run(source, "cannot read the outbox", connection -> {
            try (NamedStatement select = new NamedStatement(connection, PAGE);
                    NamedStatement count = new NamedStatement(connection, COUNT)) {
                select.number("offset", request.offset()).number("size", (long) request.size());
                List<RecordedEffect> effects = filter(select, query).list(OutboxStore::recorded);
                long total =
                        filter(count, query).list(row -> row.getLong("total")).get(0);
                return new Page<>(effects, request.page(), request.size(), total);
            }
        });
    }

    private static NamedStatement now(NamedStatement select, Instant now) throws SQLException {
        return select.time("now", now).time("tooFar", now.plus(TOO_FAR));
    }

    private static NamedStatement bind(NamedStatement update, EffectOutcome outcome) throws SQLException {
        boolean over = outcome.state() != EffectState.PENDING;
        AccountFields fields = outcome.due().effect().fields();
        return update.number("id", outcome.due().id())
                .text("state", outcome.state().text())
                .time("at", outcome.at())
                .time("nextTry", outcome.nextTry())
                .text("error", outcome.error())
                .text("masked", over ? EffectJson.masked(fields) : null)
                .text("before", outcome.before().map(EffectJson::masked).orElse(null))
                .text("after", outcome.after().map(EffectJson::masked).orElse(null));
    }

    private static NamedStatement filter(NamedStatement statement, EffectQuery query) throws SQLException {
        return statement
                .text("router", query.router())
                .text("name", query.name())
                .text("state", query.state().map(EffectState::text).orElse(""));
    }

    private static Optional<AccountFields> fields(Connection connection, long id) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, SELECT)) {
            return select.number("id", id).list(row -> EffectJson.fields(Columns.text(row, "fields"))).stream()
                    .findFirst();
        }
    }

    private static DueEffect due(ResultSet row) throws SQLException {
        return new DueEffect(
                row.getLong("id"),
                effect(row),
                row.getInt("attempts"),
                Columns.optionalText(row, "kick_ids").map(EffectJson::marks));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        AccountKey account = new AccountKey(
                Columns.text(row, "router"), AccountType.of(row.getString("type")), Columns.text(row, "name"));
        EffectKind kind = EffectKind.of(row.getString("kind"));
        return new Effect(account, kind, EffectJson.fields(Columns.text(row, "fields")), Columns.text(row, "cause"));
    }

    private static RecordedEffect recorded(ResultSet row) throws SQLException {
        Effect effect = effect(row);
        return new RecordedEffect(
                row.getLong("id"),
                new Effect(effect.account(), effect.kind(), shown(effect.fields()), effect.cause()),
                EffectState.of(row.getString("state")),
                row.getInt("attempts"),
                Columns.time(row, "created_at"),
                Columns.time(row, "next_try_at"),
                Columns.optionalTime(row, "tried_at"),
                Columns.optionalTime(row, "done_at"),
                Columns.text(row, "last_error"),
                Columns.optionalText(row, "before_fields").map(EffectJson::fields),
                Columns.optionalText(row, "after_fields").map(EffectJson::fields));
    }

    private static AccountFields shown(AccountFields fields) {
        return EffectJson.fields(EffectJson.masked(fields));
    }
}
