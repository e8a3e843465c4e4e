package io.mikamel.reload;

import static io.mikamel.reload.RunningApp.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {

    @TempDir
    Path routes;

    private RunningApp app;

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void putsTheOldRoutesBackWhenTheNewOnesDoNotStart() throws Exception {
        RunningApp.write(routes, "a.camel.yaml", answering("a", "a1"));
        app = RunningApp.prepared(routes);
        app.main.bind("stubborn", new StubbornComponent());
        app.start();

        app.save("a.camel.yaml", answering("a", "a2") + answering("s", "s").replace("direct:s", "stubborn:s"));

        assertThat(app.awaitRejected("a.camel.yaml").reason().orElseThrow())
                .contains("did not start", "the port is taken", "the old routes run again");
        assertThat(app.ask("a")).isEqualTo("a1");
        assertThat(app.context().getRoutes()).hasSize(1);
    }

    @Test
    void takesTheOtherEditWhenOneOfTwoDoesNotStart() throws Exception {
        RunningApp.write(routes, "a.camel.yaml", answering("a", "a1"));
        RunningApp.write(routes, "b.camel.yaml", answering("b", "b1"));
        app = RunningApp.prepared(routes);
        app.main.bind("stubborn", new StubbornComponent());
        app.start();

        app.save("a.camel.yaml", answering("a", "a2") + answering("s", "s").replace("direct:s", "stubborn:s"));
        app.save("b.camel.yaml", answering("b", "b2"));

        app.awaitAnswer("b", "b2");
        app.awaitRejected("a.camel.yaml");
        assertThat(app.ask("a")).isEqualTo("a1");
    }

    @Test
    void letsAnExchangeInFlightEndOnTheOldRoute() throws Exception {
        RunningApp.write(routes, "a.camel.yaml", waiting("old"));
        Gate gate = new Gate();
        app = RunningApp.prepared(routes);
        app.main.bind("gate", gate);
        app.start();

        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> app.ask("outer"));
        assertThat(gate.entered.await(30, TimeUnit.SECONDS)).isTrue();
        app.save("a.camel.yaml", waiting("new"));
        await().during(java.time.Duration.ofMillis(500)).until(() -> !answer.isDone());
        gate.open.countDown();

        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo("old");
        app.awaitAnswer("outer", "new");
    }

    @Test
    void refusesToStartWithABrokenFileAndNamesEach() throws Exception {
        RunningApp.write(routes, "a.camel.yaml", "- route: [");
        RunningApp.write(routes, "b.camel.yaml", answering("b", "b1"));
        RunningApp.write(routes, "c.camel.yaml", answering("c", "c1").replace("direct:c", "nosuch:c"));
        app = RunningApp.prepared(routes);

        assertThatThrownBy(app::start)
                .hasStackTraceContaining("a.camel.yaml:2: ")
                .hasStackTraceContaining("c.camel.yaml:4: route 'c': No endpoint could be found for: nosuch://c");
    }

    /** An outer route that calls an inner one of the same file, which waits and then answers. */
    private static String waiting(String answer) {
        return """
                - route:
                    id: inner
                    from:
                      uri: direct:inner
                      steps:
                        - bean:
                            ref: gate
                            method: pass
                        - to:
                            uri: direct:last
                - route:
                    id: last
                    from:
                      uri: direct:last
                      steps:
                        - setBody:
                            constant: %s
                - route:
                    id: outer
                    from:
                      uri: direct:outer
                      steps:
                        - to:
                            uri: direct:inner
                """
                .formatted(answer);
    }

    /** Holds the first exchange until the test lets it pass. */
    public static final class Gate {

        final CountDownLatch entered = new CountDownLatch(1);
        final CountDownLatch open = new CountDownLatch(1);

        public void pass() throws InterruptedException {
            entered.countDown();
            open.await(30, TimeUnit.SECONDS);
        }
    }

    /** A component whose consumers can be made and not started, like a server on a port that is taken. */
    private static final class StubbornComponent extends DefaultComponent {

        @Override
        protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
            return new DefaultEndpoint(uri, this) {
                @Override
                public Producer createProducer() {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Consumer createConsumer(Processor processor) {
                    return new DefaultConsumer(this, processor) {
                        @Override
                        protected void doStart() {
                            throw new IllegalStateException("the port is taken");
                        }
                    };
                }
            };
        }
    }
}
