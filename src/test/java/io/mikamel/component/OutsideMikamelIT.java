package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.simulator.SimulatedRouter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The component as anybody can use it: ten lines of YAML, Camel JBang, our jar. */
class OutsideMikamelIT {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String PASSWORD = "s3cret&=?+%";

    @TempDir
    private Path directory;

    @Test
    void tellsWhoIsOnlineThroughCamelJBang() throws Exception {
        try (SimulatedRouter router = SimulatedRouter.builder("edge")
                        .user("api", PASSWORD, "full")
                        .subscribers(20)
                        .start();
                CamelJBang jbang = new CamelJBang(directory)) {
            List<String> online = router.rows("/ppp/active").stream()
                    .map(row -> "online: %s at %s".formatted(row.get("name"), row.get("address")))
                    .toList();
            assertThat(online).isNotEmpty();
            Path output = jbang.run(
                    "outside.camel.yaml",
                    PASSWORD,
                    "router.host=127.0.0.1",
                    "router.port=" + router.port(),
                    "router.user=api");
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(Files.readString(output)).contains(online));
            assertThat(Files.readString(output)).doesNotContain(PASSWORD);
        }
    }
}
