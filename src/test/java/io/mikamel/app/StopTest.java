package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mikamel is told to stop while routers do not answer. */
class StopTest {

    @Test
    void waitsForNoPauseBetweenTwoTries(@TempDir Path directory) throws Exception {
        try (SimulatedRouter edge = Isp.router("edge", 1);
                LogLines lines = new LogLines("org.apache.camel")) {
            edge.fault(Fault.DOWN);
            Installation mikamel = new Installation(directory)
                    .set("mikamel.sessions.enabled", "true")
                    .set("mikamel.routers.retries", "10")
                    .routers(edge);
            waitLong(mikamel, "routes/router-trouble.camel.yaml", "5000");
            waitLong(mikamel, "routes/errors.camel.yaml", "6000");
            mikamel.serveUntouched();
            await().atMost(Installation.PATIENCE)
                    .until(() -> waiting(mikamel, "follow-router") && waiting(mikamel, "collect-router"));
            SessionTables tables = new SessionTables(mikamel.database());
            assertThat(tables.ask("select event from mikrotik_connection_log")).hasSize(1);
            mikamel.close();
            assertThat(lines.containing("Timeout occurred")).isEmpty();
        }
    }

    /** Longer than Camel is ready to wait for routes to end. */
    private static void waitLong(Installation mikamel, String file, String delay) throws Exception {
        String routes = Files.readString(mikamel.path(file));
        String setting = "redeliveryDelay: \"%s\"";
        assertThat(routes).contains(setting.formatted(delay));
        mikamel.write(file, routes.replace(setting.formatted(delay), setting.formatted("60000")));
    }

    private static boolean waiting(Installation mikamel, String route) {
        RetryPauses pauses =
                mikamel.application().camel().getRegistry().lookupByNameAndType("retryPauses", RetryPauses.class);
        return mikamel.application().camel().getInflightRepository().size(route) == 1
                && pauses.getQueue().size() == 2;
    }
}
