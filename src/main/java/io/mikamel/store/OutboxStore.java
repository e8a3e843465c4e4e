package io.mikamel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mikamel.domain.account.Effect;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What must happen on routers: a stand-in until the outbox itself is here. */
final class OutboxStore {

    private static final SqlFile INSERT = SqlFile.load("outbox/insert-effect");
    private static final JsonMapper MAPPER = new JsonMapper();

    private OutboxStore() {}

    /** In the transaction of what the effects belong to. */
    static void enqueue(Connection connection, List<Effect> effects, Instant at) throws SQLException {
        try (NamedStatement insert = new NamedStatement(connection, INSERT)) {
            for (Effect effect : effects) {
                insert.text("router", effect.account().router())
                        .text("type", effect.account().type().text());
                insert.text("name", effect.account().name())
                        .text("kind", effect.kind().text());
                insert.text("fields", json(effect)).text("cause", effect.cause());
                insert.time("at", at).addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String json(Effect effect) {
        try {
            return MAPPER.writeValueAsString(effect.fields().values());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write the fields of an effect", e);
        }
    }
}
