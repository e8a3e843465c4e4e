package io.mikamel.reload;

import static io.mikamel.reload.RunningApp.answering;
import static io.mikamel.reload.RunningApp.ticking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenEditTest {

    @TempDir
    static Path routes;

    private static RunningApp app;

    @BeforeAll
    static void start() throws Exception {
        RunningApp.write(routes, "a.camel.yaml", answering("a", "a1") + ticking("tick", "a"));
        RunningApp.write(routes, "b.camel.yaml", answering("b", "b1"));
        RunningApp.write(routes, "errors.camel.yaml", configuration("java.lang.IllegalStateException"));
        app = RunningApp.started(routes);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    static Stream<Arguments> brokenEdits() {
        return Stream.of(
                edit("a tab for a blank", "- route:\n\tid: a\n", 2, "TAB"),
                edit("unknown component", step("to:", "  uri: nosuch:thing"), 6, "nosuch://thing"),
                edit("unknown component of the input", from("nosuch:in"), 4, "nosuch://in"),
                edit("wrong option", from("timer:x?perod=5"), 4, "perod"),
                edit("wrong option of a step", step("to:", "  uri: log:x?levl=INFO"), 6, "levl"),
                edit("wrong parameter", step("to:", "  uri: log:x", "  parameters:", "    lvl: x"), 6, "lvl"),
                edit("value of the wrong type", from("timer:x?repeatCount=many"), 4, "many"),
                edit("unknown step", step("setBoody:", "  constant: x"), 6, "setBoody"),
                edit("unknown field of a step", step("setBody:", "  constnt: x"), 7, "constnt"),
                edit("route id of another file", answering("b", "b2"), 4, "route id 'b'"),
                edit("input of another file", from("direct:b"), 4, "direct://b"),
                edit("a step that leads nowhere", step("to:", "  uri: direct:nowhere"), 6, "direct://nowhere"),
                edit("unknown bean", step("bean:", "  ref: nobody"), 6, "registry for: nobody"),
                edit("unknown bean behind a uri", step("to:", "  uri: bean:noone"), 6, "noone"),
                edit("unknown method", step("bean:", "  ref: tally", "  method: cuont"), 6, "cuont"),
                edit("bad simple expression", step("setBody:", "  simple: '${body'"), 6, "functionEnd"),
                edit("unknown simple function", step("setBody:", "  simple: '${nofunc}'"), 6, "nofunc"),
                edit(
                        "unknown language",
                        step("setBody:", "  language:", "    language: klingon", "    expression: x"),
                        6,
                        "klingon"),
                edit("unknown data format", step("marshal:", "  custom:", "    ref: noformat"), 6, "noformat"),
                edit("unknown placeholder", step("to: 'log:{{no.such.property}}'"), 6, "no.such.property"),
                edit("no steps", "- route:\n    id: a\n    from:\n      uri: direct:a\n", 4, "no output"),
                edit("an input that cannot be one", from("mock:x").replace("mock", "controlbus"), 4, "controlbus"),
                edit("unknown routeConfiguration", using("typo"), 5, "typo"),
                edit("unknown key of a configuration", "- routeConfiguration:\n    onExeption: []\n", 2, "onExeption"),
                edit("configuration of another file", configuration("java.io.IOException"), 0, "id: shared"),
                edit(
                        "unknown exception",
                        configuration("no.Such").replace("shared", "other") + using("other"),
                        18,
                        "no.Such"),
                edit(
                        "rest without a target",
                        "- rest:\n    get:\n      - path: /y\n        id: y\n",
                        0,
                        "endpoint configured"),
                edit("rest with an unknown key", "- rest:\n    gett:\n      - path: /y\n", 3, "gett"),
                edit(
                        "two steps of one id",
                        step("to:", "  id: one", "  uri: log:x", "to:", "  id: one", "  uri: log:y"),
                        4,
                        "'one'"),
                edit("not a list", "just a text", 0, "no route"),
                edit("a comment only", "# nothing\n", 0, "Unable to parse"),
                edit(
                        "a deep step",
                        step("filter:", "  simple: '${body} == 1'", "  steps:", "    - to: nosuch:deep"),
                        9,
                        "nosuch://deep"));
    }

    private static Arguments edit(String name, String text, int line, String hint) {
        return Arguments.of(name, text, line, hint);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenEdits")
    void leavesTheOldRoutesRunning(String name, String edit, int line, String hint) throws Exception {
        app.save("a.camel.yaml", edit);

        await().atMost(RunningApp.PATIENCE)
                .until(() -> app.file("a.camel.yaml").describe().contains(hint));
        assertThat(app.file("a.camel.yaml").state()).isEqualTo(RouteFile.State.REJECTED);
        assertThat(app.file("a.camel.yaml").line().orElse(0)).isEqualTo(line);
        assertThat(app.ask("a")).isEqualTo("a1");
        assertThat(app.ask("b")).isEqualTo("b1");
        int ticks = app.tally.of("a");
        await().atMost(RunningApp.PATIENCE).until(() -> app.tally.of("a") > ticks);
    }

    private static String from(String uri) {
        return "- route:\n    id: a\n    from:\n      uri: %s\n      steps:\n        - log: x\n".formatted(uri);
    }

    private static String step(String... lines) {
        StringBuilder text = new StringBuilder(from("direct:a").replace("        - log: x\n", ""));
        for (String line : lines) {
            text.append(line.startsWith(" ") ? "          " : "        - ")
                    .append(line)
                    .append('\n');
        }
        return text.toString();
    }

    private static String using(String configuration) {
        return from("direct:a").replace("    id: a\n", "    id: a\n    routeConfigurationId: " + configuration + "\n");
    }

    private static String configuration(String exception) {
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
                                constant: handled
                """
                .formatted(exception);
    }
}
