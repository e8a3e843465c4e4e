package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void namesTheAddressWithoutPasswordAndWhatToDoWhenNobodyListens() throws Exception {
        int port = freePort();
        String url = "jdbc:postgresql://127.0.0.1:%d/mikamel?user=me&password=s3cret".formatted(port);
        assertThatThrownBy(() -> Database.open(url, "", ""))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:%d/mikamel?user=me&password=*****", port)
                .hasMessageContaining("Is the server running")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void tellsAWrongDatabaseNameFromAServerThatIsAway() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            assertThatThrownBy(() -> Database.open(server.getJdbcUrl("postgres", "nowhere"), "postgres", ""))
                    .isInstanceOf(StoreException.class)
                    .isNotInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("createdb");
        }
    }

    @Test
    void saysThatAnotherProcessHasTheFile() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("mikamel");
        Process other = holder(url);
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Database.open(url, "", ""))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(directory.resolve("mikamel").toString())
                    .hasMessageContaining("stop the other Mikamel");
        } finally {
            other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatWasCommittedSurvivesAKilledProcess() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("mikamel") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        Process other = holder(url);
        assertThat(other.inputReader().readLine()).isEqualTo("open");
        other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        try (HikariDataSource pool = Database.open(url, "", "")) {
            assertThat(new ShapedDeviceStore(pool).all()).hasSize(1000);
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(directory.resolve("mikamel.mv.db"), "no database at all");
        String url = "jdbc:h2:file:" + directory.resolve("mikamel");
        assertThatThrownBy(() -> Database.open(url, "", ""))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot open the database " + url);
    }

    @Test
    void losesNothingWhileTheServerIsAway() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("pg"))
                .setCleanDataDirectory(false)
                .start();
        int port = server.getPort();
        try (HikariDataSource pool = Database.open(server.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
            SchemaMigration.migrate(pool);
            pool.setConnectionTimeout(1000);
            ShapingStore store = new ShapingStore(pool);
            CycleCommit cycle = Commits.commit("c1", Devices.NOON, List.of(), Devices.many(10));
            server.close();
            assertThatThrownBy(() -> store.commit(cycle)).isInstanceOf(StoreUnavailableException.class);
            try (EmbeddedPostgres again = restart(port)) {
                assertThat(again.getPort()).isEqualTo(port);
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptionsMatching(StoreUnavailableException.class::isInstance)
                        .until(() -> store.commit(cycle));
                assertThat(new ShapedDeviceStore(pool).all()).hasSize(10);
            }
        }
    }

    private EmbeddedPostgres restart(int port) throws Exception {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("pg"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static Process holder(String url) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-cp", classes, DatabaseHolder.class.getName(), url)
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
