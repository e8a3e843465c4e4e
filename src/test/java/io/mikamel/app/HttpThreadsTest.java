package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpThreadsTest {

    @Test
    void mayWaitForARoundWithoutBeingTakenForStuck(@TempDir Path directory) throws Exception {
        try (Installation mikamel = new Installation(directory).routers().serveUntouched()) {
            Vertx vertx = mikamel.application()
                    .camel()
                    .getRegistry()
                    .findSingleByType(VertxPlatformHttpRouter.class)
                    .vertx();
            Duration limit = vertx.executeBlocking(HttpThreadsTest::ofThisThread)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);

            assertThat(limit).isEqualTo(HttpThreads.LONGEST_WAIT);
        }
    }

    private static Duration ofThisThread() {
        VertxThread thread = (VertxThread) Thread.currentThread();
        return Duration.of(thread.maxExecTime(), thread.maxExecTimeUnit().toChronoUnit());
    }
}
