package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.VoucherStore;
import io.mikamel.vouchers.BatchRequest;
import io.mikamel.vouchers.VoucherBatches;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is away while sessions come and go and a voucher is used for the first time. */
class SessionsWithoutDatabaseTest {

    private static final String READING = "/ppp/active/print";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final SimulatedRouter core = Isp.router("core", 2);
    private EmbeddedPostgres server;
    private Cable cable;
    private Installation mikamel;
    private String code;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        server = EmbeddedPostgres.start();
        cable = new Cable(server.getPort());
        edge.add("/ip/hotspot/user/profile", Map.of("name", "voucher-1d", "rate-limit", "2M/6M"));
        Isp.subscriber(edge, "stays", "7m");
        Isp.subscriber(edge, "goes", "7m");
        Isp.secret(edge, "comes", "7m");
        Isp.secret(edge, "comes-and-goes", "7m");
        mikamel = new Installation(directory)
                .set(
                        "mikamel.db.url",
                        "jdbc:postgresql://127.0.0.1:%d/postgres?prepareThreshold=0".formatted(cable.port()))
                .set("mikamel.db.username", "postgres")
                .set("mikamel.sessions.enabled", "true")
                .set("mikamel.sessions.interval", "1s")
                .set("mikamel.sessions.sample-interval", "1s")
                .routers(edge, core)
                .serveUntouched();
        code = batch();
        until(() -> edge.rows("/ip/hotspot/user").stream().anyMatch(row -> code.equals(row.get("name"))));
        Isp.secret(edge, "probe", "7m");
        until(this::hears);
        edge.disconnect("probe");
        until(() -> tables().open() == 2 && pending() == 0);
    }

    /** Only then is it known who comes and goes between two readings. */
    private boolean hears() {
        edge.disconnect("probe");
        edge.connect("probe");
        return !tables().ask("select id from sessions where name = 'probe' and start_known = 'listen'")
                .isEmpty();
    }

    @AfterEach
    void stop() throws Exception {
        mikamel.close();
        cable.close();
        server.close();
        edge.close();
        core.close();
    }

    @Test
    void losesAndDoublesNothing() {
        try (LogLines lines = new LogLines()) {
            Instant before = Instant.now();
            cable.pull();
            edge.connect("comes-and-goes");
            edge.connect("comes");
            edge.connect(code);
            edge.disconnect("comes-and-goes");
            edge.disconnect("goes");
            isReadAgain();
            Instant after = Instant.now();
            cable.plug();
            until(() -> voucher().state() == VoucherState.ACTIVE && pending() == 0);
            assertThat(voucher().use().firstLoginAt().orElseThrow()).isBetween(before.minusSeconds(2), after);
            until(() -> tables().newest("goes").get("ended_at") != null);
            requireEachOnce();
            assertThat(lines.containing("sessions of edge")).hasSize(1);
            assertThat(lines.containing("sessions of core")).hasSize(1);
            assertThat(lines.containing("vouchers that are over")).hasSizeLessThan(2);
            assertThat(lines.containing("alert")).isEmpty();
        }
    }

    private void requireEachOnce() {
        assertThat(tables().ask("select name from sessions where name <> 'probe' order by name").stream()
                        .map(row -> (String) row.get("name")))
                .containsExactlyInAnyOrder("stays", "goes", "comes", "comes-and-goes", code);
        assertThat(tables().open()).isEqualTo(3);
        assertThat(tables().ask("select id from outbox where cause = 'voucher first login'"))
                .hasSize(1);
        assertThat(actions("comes-and-goes")).containsExactly("login", "logout");
        assertThat(actions("goes")).containsExactly("login", "logout");
        assertThat(actions("comes")).containsExactly("login");
    }

    private List<Object> actions(String name) {
        return tables()
                .ask("select action from user_activity_log where username = ? order by created_at, id", name)
                .stream()
                .map(row -> row.get("action"))
                .toList();
    }

    /** By a reading that began after now, on both routers. */
    private void isReadAgain() {
        for (SimulatedRouter router : List.of(edge, core)) {
            long readings = readings(router);
            until(() -> readings(router) >= readings + 2);
        }
    }

    private static long readings(SimulatedRouter router) {
        return router.commandCounts().getOrDefault(READING, 0L);
    }

    private String batch() {
        VoucherBatches batches =
                mikamel.application().camel().getRegistry().lookupByNameAndType("voucherBatches", VoucherBatches.class);
        return batches.create(new BatchRequest(
                        "edge", "voucher-1d", 1, null, null, null, null, 24, null, null, null, null, null))
                .logins()
                .get(0)
                .code();
    }

    private Voucher voucher() {
        return new VoucherStore(mikamel.database()).find(code).orElseThrow().voucher();
    }

    private SessionTables tables() {
        return new SessionTables(mikamel.database());
    }

    private long pending() {
        return tables().ask("select id from outbox where state = 'pending'").size();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Installation.PATIENCE).ignoreExceptions().until(condition);
    }
}
