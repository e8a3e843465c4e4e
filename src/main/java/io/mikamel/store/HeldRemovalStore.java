package io.mikamel.store;

import io.mikamel.domain.HeldRemoval;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Removals that the guard holds. Thread-safe. */
public final class HeldRemovalStore {

    private static final SqlFile SELECT = SqlFile.load("shaping/select-held");
    private static final SqlFile UPSERT = SqlFile.load("shaping/upsert-held");
    private static final SqlFile DELETE = SqlFile.load("shaping/delete-held");

    private final DataSource source;

    public HeldRemovalStore(DataSource source) {
        this.source = source;
    }

    /** By router and device id. */
    public List<HeldRemoval> all() {
        return Transaction.run(source, "cannot read the held removals", HeldRemovalStore::read);
    }

    /** These are held, and no others. */
    public void replace(List<HeldRemoval> held) {
        Transaction.run(source, "cannot write %d held removals".formatted(held.size()), connection -> {
            write(connection, held);
            return true;
        });
    }

    static void write(Connection connection, List<HeldRemoval> held) throws SQLException {
        Map<Key, HeldRemoval> gone = new HashMap<>();
        read(connection).forEach(removal -> gone.put(Key.of(removal), removal));
        try (NamedStatement upsert = new NamedStatement(connection, UPSERT);
                NamedStatement delete = new NamedStatement(connection, DELETE)) {
            for (HeldRemoval removal : held) {
                if (!removal.equals(gone.remove(Key.of(removal)))) {
                    bind(upsert, removal);
                }
            }
            upsert.executeBatch();
            for (Key key : gone.keySet()) {
                delete.text("router", key.router())
                        .text("deviceId", key.deviceId())
                        .addBatch();
            }
            delete.executeBatch();
        }
    }

    private static List<HeldRemoval> read(Connection connection) throws SQLException {
        try (NamedStatement select = new NamedStatement(connection, SELECT)) {
            return select.list(HeldRemovalStore::removal);
        }
    }

    private static void bind(NamedStatement upsert, HeldRemoval removal) throws SQLException {
        upsert.text("router", removal.router()).text("deviceId", removal.deviceId());
        upsert.text("name", removal.name()).time("since", removal.since());
        upsert.count("cycles", removal.cycles()).addBatch();
    }

    private static HeldRemoval removal(ResultSet row) throws SQLException {
        return new HeldRemoval(
                Columns.text(row, "router"),
                Columns.text(row, "device_id"),
                Columns.text(row, "name"),
                Columns.time(row, "since"),
                row.getInt("cycles"));
    }

    private record Key(String router, String deviceId) {

        static Key of(HeldRemoval removal) {
            return new Key(removal.router(), removal.deviceId());
        }
    }
}
