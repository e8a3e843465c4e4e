package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.PresentRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The devices that are shaped now. Thread-safe. */
public final class ShapedDeviceStore {

    private static final SqlFile SELECT = SqlFile.load("shaping/select-devices");
    private static final SqlFile INSERT = SqlFile.load("shaping/insert-device");
    private static final SqlFile UPSERT = SqlFile.load("shaping/upsert-device");
    private static final SqlFile DELETE = SqlFile.load("shaping/delete-device");

    private final DataSource source;

    public ShapedDeviceStore(DataSource source) {
        this.source = source;
    }

    /** Every device, by device id. */
    public List<KnownDevice> all() {
        return all(List.of());
    }

    /** As {@link #all()}; texts that the rows of the file have too are the same objects. */
    public List<KnownDevice> all(List<PresentRow> standing) {
        Map<String, PresentRow> byDeviceId = new HashMap<>();
        standing.forEach(row -> byDeviceId.put(row.cell("Device ID"), row));
        List<KnownDevice> devices = new ArrayList<>();
        forEach(new DeviceReader(byDeviceId), devices::add);
        return devices;
    }

    /** Every device, by device id, without holding all of them. */
    public void forEach(Consumer<KnownDevice> consumer) {
        forEach(new DeviceReader(Map.of()), consumer);
    }

    private void forEach(DeviceReader reader, Consumer<KnownDevice> consumer) {
        Transaction.run(source, "cannot read the shaped devices", connection -> {
            try (NamedStatement select = new NamedStatement(connection, SELECT)) {
                select.forEach(row -> consumer.accept(reader.read(row)));
            }
            return true;
        });
    }

    /** Writes these devices as they are, and forgets those; a cycle goes through {@link ShapingStore#commit}. */
    public void save(Collection<KnownDevice> changed, Collection<String> removedDeviceIds, Instant at) {
        List<DeviceRow> rows =
                changed.stream().map(known -> new DeviceRow(known, false)).toList();
        Transaction.run(source, "cannot write %d shaped devices".formatted(rows.size()), connection -> {
            write(connection, new DeviceDifference(List.of(), rows, List.copyOf(removedDeviceIds)), at);
            return true;
        });
    }

    /** Removed ones first: an id may pass to another. New ones too: the table may hold one that nobody told us of. */
    static void write(Connection connection, DeviceDifference difference, Instant at) throws SQLException {
        try (NamedStatement delete = new NamedStatement(connection, DELETE)) {
            for (String id : difference.removed()) {
                delete.text("deviceId", id).addBatch();
            }
            for (DeviceRow row : difference.added()) {
                delete.text("deviceId", row.known().device().deviceId()).addBatch();
            }
            delete.executeBatch();
        }
        write(connection, INSERT, difference.added(), at);
        write(connection, UPSERT, difference.changed(), at);
    }

    private static void write(Connection connection, SqlFile sql, List<DeviceRow> rows, Instant at)
            throws SQLException {
        try (NamedStatement statement = new NamedStatement(connection, sql)) {
            for (DeviceRow row : rows) {
                row.write(statement, at);
            }
            statement.executeBatch();
        }
    }
}
