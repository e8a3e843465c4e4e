package io.mikamel.app;

import io.vertx.core.VertxOptions;
import java.time.Duration;

/** The threads of the HTTP server: whoever asks for a round waits in one for its end, and that is no fault. */
final class HttpThreads {

    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private HttpThreads() {}

    /** Vert.x takes a worker for stuck after a minute by default, and logs its stack each second from then on. */
    static VertxOptions options() {
        return new VertxOptions().setMaxWorkerExecuteTime(LONGEST_WAIT.toNanos());
    }
}
