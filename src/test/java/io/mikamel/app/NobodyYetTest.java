package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A provider's first day: a router without subscribers, and no file yet. */
class NobodyYetTest {

    private final SimulatedRouter edge = Isp.router("edge", 1);

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        edge.close();
    }

    @Test
    void becomesTheFirstSubscriber() throws Exception {
        try (Installation mikamel = new Installation(directory).routers(edge).serve(0)) {
            JsonNode report = mikamel.sync();
            assertThat(report.get("error").isNull()).as("%s", report).isTrue();
            assertThat(mikamel.health().get("status").asText()).isEqualTo("ok");
            Isp.subscriber(edge, "first", "7m");
            mikamel.sync();
            assertThat(mikamel.csv().requireAcceptable().names()).containsExactly("first");
            edge.remove("/ppp/secret", "first");
            edge.disconnect("first");
            assertThat(mikamel.sync().get("held").asInt()).isEqualTo(1);
            assertThat(mikamel.csv().names()).containsExactly("first");
        }
    }
}
