package io.mikamel.reload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedConfigurationTest {

    @TempDir
    Path routes;

    private RunningApp app;

    @BeforeEach
    void start() throws Exception {
        RunningApp.write(routes, "errors.camel.yaml", handling("java.lang.IllegalStateException", "first"));
        RunningApp.write(routes, "failing.camel.yaml", failing());
        RunningApp.write(routes, "other.camel.yaml", RunningApp.answering("other", "o1"));
        app = RunningApp.started(routes);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void takesEffectForTheRoutesThatUseIt() throws Exception {
        assertThat(app.ask("failing")).isEqualTo("first");
        Route other = app.context().getRoute("other");

        app.save("errors.camel.yaml", handling("java.lang.IllegalStateException", "second"));
        app.awaitAnswer("failing", "second");

        assertThat(app.context().getRoute("other")).isSameAs(other);
    }

    @Test
    void changesNothingWhenItBreaksTheRoutesThatUseIt() throws Exception {
        app.save("errors.camel.yaml", handling("no.such.Exception", "second"));

        RouteFile rejected = app.awaitRejected("errors.camel.yaml");
        assertThat(rejected.reason().orElseThrow()).contains("would break failing.camel.yaml", "no.such.Exception");
        assertThat(app.ask("failing")).isEqualTo("first");
    }

    @Test
    void staysWhenItIsDeletedThoughRoutesUseIt() throws Exception {
        Files.delete(routes.resolve("errors.camel.yaml"));

        assertThat(app.awaitRejected("errors.camel.yaml").reason().orElseThrow())
                .contains("without this file");
        assertThat(app.ask("failing")).isEqualTo("first");
    }

    @Test
    void goesWithTheLastRouteThatUsesIt() throws Exception {
        Files.delete(routes.resolve("errors.camel.yaml"));
        Files.delete(routes.resolve("failing.camel.yaml"));

        app.awaitState("errors.camel.yaml", RouteFile.State.REMOVED);
        assertThat(app.ask("other")).isEqualTo("o1");
    }

    private static String failing() {
        return """
                - route:
                    id: failing
                    routeConfigurationId: shared
                    from:
                      uri: direct:failing
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: on purpose
                """;
    }

    private static String handling(String exception, String answer) {
        return """
                - routeConfiguration:
                    id: shared
                    onException:
                      - onException:
                          exception:
                            - %s
                          handled:
                            constant: "true"
                          steps:
                            - setBody:
                                constant: %s
                """
                .formatted(exception, answer);
    }
}
