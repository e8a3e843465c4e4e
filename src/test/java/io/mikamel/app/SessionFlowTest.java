package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions as the tables tell them, while subscribers come and go and the router fails. */
class SessionFlowTest {

    @TempDir
    private Path directory;

    private SimulatedRouter edge;
    private Installation mikamel;

    @BeforeEach
    void start() throws Exception {
        edge = Isp.router("edge", 1);
        Isp.subscriber(edge, "ana", "7m");
        Isp.guest(edge, "guest");
        mikamel = serve("1s");
        until(() -> tables().open() == 2);
    }

    @AfterEach
    void stop() {
        mikamel.close();
        edge.close();
    }

    @Test
    void knowsWhoIsOnlineSinceWhenAndWhere() {
        assertThat(tables().newest("ana"))
                .containsEntry("router", "edge")
                .containsEntry("type", "pppoe")
                .containsEntry("start_known", "uptime");
        assertThat(tables().newest("guest")).containsEntry("type", "hotspot").containsEntry("service", "hotspot1");
        assertThat(tables().ask("select username, action from user_activity_log order by username"))
                .containsExactly(
                        Map.of("username", "ana", "action", "login"), Map.of("username", "guest", "action", "login"));
    }

    @Test
    void hearsOfLoginAndLogout() throws Exception {
        restartWith("1h");
        until(() -> "up".equals(state()));
        Isp.subscriber(edge, "bea", "7m");
        until(() -> "listen".equals(tables().newest("bea").get("start_known")));
        edge.disconnect("bea");
        until(() -> "logout".equals(tables().newest("bea").get("end_reason")));
        assertThat(tables().newest("ana").get("ended_at")).isNull();
    }

    @Test
    void countsBytesAsTheSubscriberSeesThem() {
        edge.traffic("ana", 800_000, 8_000_000);
        edge.traffic("guest", 800_000, 8_000_000);
        edge.tick(Duration.ofSeconds(60));
        until(() -> isMostlyDownload("ana") && isMostlyDownload("guest"));
        assertThat(tables().ask("select session_id from session_samples")).isNotEmpty();
        until(() -> (long) tables().ask("select bytes_out from user_usage_stats where username = 'ana'")
                        .get(0)
                        .get("bytes_out")
                > 50_000_000);
    }

    private boolean isMostlyDownload(String name) {
        long in = (long) tables().newest(name).get("bytes_in");
        long out = (long) tables().newest(name).get("bytes_out");
        return in > 5_000_000 && out > 50_000_000;
    }

    @Test
    void endsEverySessionOfAReboot() {
        edge.tick(Duration.ofMinutes(10));
        until(() -> tables().open() == 2 && uptimeSeconds() > 500);
        edge.reboot();
        until(() -> tables().ask("select id from sessions where end_reason = 'router-reboot'")
                        .size()
                == 2);
    }

    @Test
    void saysUnknownWhileTheRouterIsAwayAndChangesNobody() {
        edge.fault(Fault.DOWN);
        until(() -> "down".equals(state()));
        assertThat(tables().open()).isEqualTo(2);
        until(() -> events().contains("disconnect"));
        edge.clearFaults();
        until(() -> "up".equals(state()) && events().lastIndexOf("connect") > events().indexOf("disconnect"));
        assertThat(tables().ask("select id from sessions")).hasSize(2);
        assertThat(tables().ask("select details from mikrotik_connection_log order by id"))
                .anySatisfy(row -> assertThat((String) row.get("details")).contains("RouterOsConnectException"))
                .anySatisfy(row -> assertThat((String) row.get("details")).contains("downForSeconds"));
    }

    @Test
    void goesOnWithOpenSessionsAfterARestart() throws Exception {
        Object before = tables().newest("ana").get("id");
        edge.disconnect("guest");
        until(() -> tables().open() == 1);
        restartWith("1s");
        Isp.subscriber(edge, "bea", "7m");
        until(() -> tables().open() == 2);
        assertThat(tables().newest("ana").get("id")).isEqualTo(before);
        assertThat(tables().ask("select id from sessions where name = 'ana'")).hasSize(1);
    }

    private Installation serve(String interval) throws Exception {
        return new Installation(directory)
                .set("mikamel.sessions.enabled", "true")
                .set("mikamel.sessions.interval", interval)
                .set("mikamel.sessions.sample-interval", "1s")
                .set("mikamel.sessions.retries", "0")
                .routers(edge)
                .serve(2);
    }

    private void restartWith(String interval) throws Exception {
        mikamel.close();
        mikamel = serve(interval);
    }

    private SessionTables tables() {
        return new SessionTables(mikamel.database());
    }

    private String state() {
        return (String) tables().ask("select state from router_states").get(0).get("state");
    }

    private long uptimeSeconds() {
        return (long)
                tables().ask("select uptime_seconds from router_states").get(0).get("uptime_seconds");
    }

    private List<Object> events() {
        return tables().ask("select event from mikrotik_connection_log order by id").stream()
                .map(row -> row.get("event"))
                .toList();
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Installation.PATIENCE).until(condition);
    }
}
