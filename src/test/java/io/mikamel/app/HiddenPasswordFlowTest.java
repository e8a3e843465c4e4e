package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.simulator.SimulatedRouter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of a router that shows stars in place of every password. */
class HiddenPasswordFlowTest {

    private final SimulatedRouter edge =
            Isp.builder("edge", 1).sensitiveOnRequest(true).start();
    private Installation mikamel;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        edge.add("/ip/hotspot/user/profile", Map.of("name", "voucher-1d"));
        edge.add("/ppp/profile", Map.of("name", "pppoe-10m"));
        edge.add("/ip/hotspot/user", account("old", "voucher-1d", "VOUCHER_SYSTEM|B9|1|2|24"));
        edge.add("/ip/hotspot/user", account("stays", "voucher-1d", "VOUCHER_SYSTEM|B9|1|2|24"));
        edge.add("/ppp/secret", account("anna", "pppoe-10m", "PPPOE_SYSTEM|B7|1|2|C7|S9"));
        edge.add("/ppp/secret", account("bert", "pppoe-10m", "PPPOE_SYSTEM|B7|1|2|C8|S10"));
        mikamel = new Installation(directory).routers(edge).serveUntouched();
    }

    @AfterEach
    void stop() {
        mikamel.close();
        edge.close();
    }

    @Test
    void starsAreNeverWrittenBack() {
        assertThat(sync().of(StepKind.IMPORT)).hasSize(4);
        assertThat(tables().ask("select password from vouchers union all select password from subscriptions"))
                .hasSize(4)
                .allMatch(row -> row.get("password").equals(""));
        edge.remove("/ip/hotspot/user", "old");
        edge.remove("/ppp/secret", "anna");
        Plan plan = sync();
        assertThat(plan.of(StepKind.BLOCKED))
                .extracting(step -> step.account().name())
                .containsExactly("anna");
        await().atMost(Installation.PATIENCE)
                .until(() -> password("/ip/hotspot/user", "old").equals(List.of("old")));
        assertThat(password("/ip/hotspot/user", "stays")).containsExactly("x");
        assertThat(password("/ppp/secret", "bert")).containsExactly("x");
        assertThat(password("/ppp/secret", "anna")).isEmpty();
    }

    private static Map<String, String> account(String name, String profile, String comment) {
        return Map.of("name", name, "password", "x", "profile", profile, "comment", comment);
    }

    private List<String> password(String menu, String name) {
        return edge.rows(menu).stream()
                .filter(row -> name.equals(row.get("name")))
                .map(row -> row.get("password"))
                .toList();
    }

    private Plan sync() {
        return (Plan) mikamel.application()
                .camel()
                .createFluentProducerTemplate()
                .to("direct:sync-router")
                .withBody("edge")
                .request();
    }

    private SessionTables tables() {
        return new SessionTables(mikamel.database());
    }
}
