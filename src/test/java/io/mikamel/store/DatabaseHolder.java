package io.mikamel.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Another process that has the database open, and is killed in the middle of a second cycle. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("ROOT")).setLevel(ch.qos.logback.classic.Level.OFF);
        HikariDataSource pool = Database.open(arguments[0], "", "");
        SchemaMigration.migrate(pool);
        new ShapingStore(pool).commit(Commits.commit("c1", Devices.NOON, List.of(), Devices.many(1000)));
        Transaction.run(pool, "never committed", connection -> {
            ShapedDeviceStore.write(
                    connection,
                    DeviceDifference.between(
                            List.of(),
                            List.of(Devices.device("edge", "LOST", "x")),
                            java.util.Map.of(),
                            java.util.Map.of()),
                    Devices.NOON);
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8).println("open");
            return waitForTheEnd();
        });
    }

    private static boolean waitForTheEnd() {
        try {
            return new java.util.concurrent.CountDownLatch(1).await(5, java.util.concurrent.TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
