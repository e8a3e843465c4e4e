package io.mikamel.app;

import static io.mikamel.domain.account.AccountType.PPPOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import io.mikamel.vouchers.BatchRequest;
import io.mikamel.vouchers.VoucherBatches;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Passwords of subscribers and vouchers, looked for everywhere but where they must be. */
class SecretsFlowTest {

    private static final String OURS = "planted-0ur5";
    private static final String THEIRS = "planted-th31rs";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final Eavesdropper log = new Eavesdropper();
    private Installation mikamel;
    private VoucherLogin voucher;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        edge.add("/ip/hotspot/user/profile", Map.of("name", "voucher-day"));
        edge.add("/ppp/secret", Map.of("name", "theirs", "password", THEIRS, "profile", "7m", "service", "pppoe"));
        mikamel = new Installation(directory)
                .set("mikamel.sessions.enabled", "true")
                .set("mikamel.sessions.interval", "1s")
                .routers(edge)
                .serveUntouched();
        log.listen();
    }

    @AfterEach
    void stop() {
        log.close();
        mikamel.close();
        edge.close();
    }

    @Test
    void areNowhereElse() {
        liveWithFailures();
        assertThat(log.lines).hasSizeGreaterThan(20);
        for (String secret : List.of(OURS, THEIRS, voucher.password())) {
            assertThat(log.lines).filteredOn(line -> line.contains(secret)).isEmpty();
            assertThat(answers()).filteredOn(answer -> answer.contains(secret)).isEmpty();
            assertThat(cells()).filteredOn(cell -> cell.contains(secret)).isEmpty();
        }
        assertThat(cells()).anyMatch(cell -> cell.contains("*****"));
    }

    private void liveWithFailures() {
        edge.faultOnNext("/ppp/secret/add", Fault.TRAP);
        edge.faultOnNext("/ip/hotspot/user/add", Fault.RESET_MID_ROW);
        voucher = batch();
        Effects effects = new Effects(mikamel.database());
        effects.enqueue(Effects.add(
                edge, PPPOE, "ours", Map.of("password", OURS, "profile", "7m", "service", "pppoe", "comment", "x")));
        effects.enqueue(Effects.set(edge, PPPOE, "nobody", Map.of("password", OURS)));
        effects.settled(edge);
        edge.connect(voucher.code());
        edge.connect("ours");
        await().atMost(Installation.PATIENCE).until(() -> new SessionTables(mikamel.database()).open() == 2);
        mikamel.application().ask("direct:sync-accounts", Map.of(), Object.class);
        effects.settled(edge);
    }

    private VoucherLogin batch() {
        VoucherBatches batches =
                mikamel.application().camel().getRegistry().lookupByNameAndType("voucherBatches", VoucherBatches.class);
        return batches.create(new BatchRequest(
                        "edge", "voucher-day", 1, null, null, null, "userpass", 24, null, null, null, null, null))
                .logins()
                .get(0);
    }

    private List<String> answers() {
        return List.of("/api/health", "/api/shaping/devices", "/api/shaping/changes", "/api/sessions/history").stream()
                .map(path -> mikamel.get(path).toString())
                .toList();
    }

    /** Of every table but the two that must know passwords: a voucher's, and what was last written to a router. */
    private List<String> cells() {
        SessionTables tables = new SessionTables(mikamel.database());
        List<String> cells = new ArrayList<>();
        for (Map<String, Object> table :
                tables.ask("select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
            String name = String.valueOf(table.get("table_name"));
            if (!Set.of("vouchers", "account_last_applied").contains(name.toLowerCase(Locale.ROOT))) {
                tables.ask("select * from \"%s\"".formatted(name))
                        .forEach(row -> row.values().forEach(cell -> cells.add(name + ": " + cell)));
            }
        }
        return cells;
    }

    /** Every line of everybody, as detailed as it gets. Thread-safe. */
    private static final class Eavesdropper extends AppenderBase<ILoggingEvent> {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        void listen() {
            start();
            for (String name : List.of("io.mikamel", "org.apache.camel", "com.github.kagkarlsson")) {
                logger(name).setLevel(Level.DEBUG);
                logger(name).setAdditive(false);
                logger(name).addAppender(this);
            }
        }

        void close() {
            for (String name : List.of("io.mikamel", "org.apache.camel", "com.github.kagkarlsson")) {
                logger(name).detachAppender(this);
                logger(name).setAdditive(true);
                logger(name).setLevel(name.equals("io.mikamel") ? Level.INFO : Level.WARN);
            }
        }

        private static Logger logger(String name) {
            return (Logger) LoggerFactory.getLogger(name);
        }

        @Override
        protected void append(ILoggingEvent event) {
            String trace =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + trace);
        }
    }
}
