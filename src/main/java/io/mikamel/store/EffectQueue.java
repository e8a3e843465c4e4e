package io.mikamel.store;

import io.mikamel.domain.account.Effect;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Where effects go in the transaction of the state they belong to. */
interface EffectQueue {

    void enqueue(Connection connection, List<Effect> effects, Instant at) throws SQLException;
}
