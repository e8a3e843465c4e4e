package io.mikamel.store;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionChange;
import io.mikamel.domain.subscription.Subscription;
import io.mikamel.domain.subscription.SubscriptionState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Subscriptions. Thread-safe. */
public final class SubscriptionStore {

    private static final SqlFile OF_ROUTER = SqlFile.load("subscriptions/select-subscriptions-of-router");
    private static final SqlFile INSERT_FOUND = SqlFile.load("subscriptions/insert-found-subscription");
    private static final SqlFile SEEN = SqlFile.load("subscriptions/update-seen");

    private final DataSource source;

    public SubscriptionStore(DataSource source) {
        this.source = source;
    }

    /** Those that a router should have, by name. */
    public List<Subscription> ofRouter(String router) {
        return Transaction.run(source, "cannot read the subscriptions of " + router, connection -> {
            try (NamedStatement select = new NamedStatement(connection, OF_ROUTER)) {
                return select.text("router", router).list(SubscriptionStore::read);
            }
        });
    }

    /** Takes subscriptions over that routers have already; one that is known stays as it is. */
    public void takeOver(Collection<Subscription> subscriptions, Instant at) {
        Transaction.run(source, "cannot take %d subscriptions over".formatted(subscriptions.size()), connection -> {
            try (NamedStatement insert = new NamedStatement(connection, INSERT_FOUND)) {
                for (Subscription subscription : subscriptions) {
                    bind(insert, subscription).time("at", at).addBatch();
                }
                insert.executeBatch();
            }
            return true;
        });
    }

    /** Who has come online or has another address now. In the transaction that writes the sessions. */
    static void seen(Connection connection, List<SessionChange> changes, Instant at) throws SQLException {
        SortedMap<String, Session> seen =
                new TreeMap<>(); // in one order, so that two who do this do not block each other
        changes.stream()
                .filter(change -> change instanceof SessionChange.Opened || change instanceof SessionChange.Readdressed)
                .map(SessionChange::session)
                .filter(session -> session.account().type() == AccountType.PPPOE)
                .forEach(session -> seen.put(session.account().name(), session));
        if (seen.isEmpty()) {
            return;
        }
        try (NamedStatement update = new NamedStatement(connection, SEEN)) {
            for (Map.Entry<String, Session> entry : seen.entrySet()) {
                Session session = entry.getValue();
                update.text("router", session.account().router()).text("name", entry.getKey());
                update.text("ipAddress", session.address()).text("macAddress", session.macAddress());
                update.time("at", at).addBatch();
            }
            update.executeBatch();
        }
    }

    private static NamedStatement bind(NamedStatement insert, Subscription subscription) throws SQLException {
        return insert.text("router", subscription.router())
                .text("name", subscription.name())
                .text("password", subscription.password())
                .text("profile", subscription.profile())
                .text("service", subscription.service())
                .text("batch", subscription.batch())
                .text("state", subscription.state().text())
                .text("comment", subscription.comment());
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                Columns.text(row, "router"),
                Columns.text(row, "pppoe_username"),
                Columns.text(row, "password"),
                Columns.text(row, "profile"),
                Columns.text(row, "service"),
                Columns.text(row, "batch"),
                SubscriptionState.of(row.getString("state")),
                Columns.text(row, "mikrotik_comment"));
    }
}
