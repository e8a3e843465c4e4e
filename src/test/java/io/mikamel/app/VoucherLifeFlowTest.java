package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import io.mikamel.store.VoucherStore;
import io.mikamel.vouchers.BatchRequest;
import io.mikamel.vouchers.VoucherBatches;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voucher from the batch to its end: in the database, on the router, and through a router that is away. */
class VoucherLifeFlowTest {

    private static final String USERS = "/ip/hotspot/user";
    private static final String ACTIVE = "/ip/hotspot/active";
    private static final String COOKIES = "/ip/hotspot/cookie";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private Installation mikamel;
    private String code;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        edge.add(
                "/ip/hotspot/user/profile",
                Map.of("name", "voucher-1d", "rate-limit", "2M/6M", "add-mac-cookie", "yes"));
        mikamel = new Installation(directory)
                .set("mikamel.sessions.enabled", "true")
                .set("mikamel.sessions.interval", "1s")
                .routers(edge)
                .serveUntouched();
        code = batch();
        until(() -> user().isPresent());
    }

    @AfterEach
    void stop() {
        mikamel.close();
        edge.close();
    }

    @Test
    void isMadeOnTheRouterAsItWasSold() {
        assertThat(user().orElseThrow())
                .containsEntry("profile", "voucher-1d")
                .containsEntry("limit-uptime", "1d")
                .containsEntry("disabled", "false");
        assertThat(user().orElseThrow().get("comment"))
                .startsWith("VOUCHER_SYSTEM|")
                .contains("|24|");
    }

    @Test
    void isActiveAfterTheFirstLogin() {
        edge.connect(code);
        until(() -> voucher().state() == VoucherState.ACTIVE);
        Instant first = voucher().use().firstLoginAt().orElseThrow();
        assertThat(voucher().use().expiresAt()).contains(first.plusSeconds(86_400));
        until(() -> user().orElseThrow().get("comment").endsWith(voucher().comment()));
        assertThat(voucher().comment()).contains(first.toString().substring(0, 16));
    }

    @Test
    void isShutOutWhenItsTimeIsOver() throws SQLException {
        edge.connect(code);
        until(() -> voucher().state() == VoucherState.ACTIVE);
        assertThat(edge.rows(COOKIES)).isNotEmpty();
        timeIsOver();
        until(() -> "true".equals(user().orElseThrow().get("disabled"))
                && edge.rows(ACTIVE).isEmpty()
                && edge.rows(COOKIES).isEmpty());
        assertThat(voucher().state()).isEqualTo(VoucherState.EXPIRED);
        until(() -> open() == 0);
    }

    @Test
    void isShutOutThoughTheRouterWasAway() throws SQLException {
        edge.connect(code);
        until(() -> voucher().state() == VoucherState.ACTIVE && pending() == 0);
        edge.fault(Fault.DOWN);
        timeIsOver();
        until(() -> pending() == 3 && !lastError().isEmpty());
        edge.clearFaults();
        until(() -> pending() == 0);
        assertThat(user().orElseThrow()).containsEntry("disabled", "true");
        assertThat(edge.rows(ACTIVE)).isEmpty();
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

    private Optional<Map<String, String>> user() {
        return edge.rows(USERS).stream()
                .filter(row -> code.equals(row.get("name")))
                .findFirst();
    }

    private void timeIsOver() throws SQLException {
        try (Connection connection = mikamel.database().getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update vouchers set expires_at = ? where code = ?")) {
            update.setObject(1, Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC));
            update.setString(2, code);
            update.executeUpdate();
        }
    }

    private SessionTables tables() {
        return new SessionTables(mikamel.database());
    }

    private long open() {
        return tables().open();
    }

    private long pending() {
        return tables().ask("select id from outbox where state = 'pending'").size();
    }

    private String lastError() {
        return String.valueOf(tables().ask("select last_error from outbox where state = 'pending' order by id")
                .get(0)
                .get("last_error"));
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Installation.PATIENCE).until(condition);
    }
}
