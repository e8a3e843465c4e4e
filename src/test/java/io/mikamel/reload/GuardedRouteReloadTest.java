package io.mikamel.reload;

import static io.mikamel.reload.RunningApp.answering;
import static io.mikamel.reload.RunningApp.ticking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.reload.RouteFile.State;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedRouteReloadTest {

    @TempDir
    Path routes;

    private RunningApp app;

    @BeforeEach
    void start() throws Exception {
        RunningApp.write(routes, "a.camel.yaml", answering("a", "a1"));
        RunningApp.write(routes, "b.camel.yaml", answering("b", "b1") + ticking("tick", "b"));
        app = RunningApp.started(routes);
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void loadsEveryFileAtTheStart() {
        assertThat(app.ask("a")).isEqualTo("a1");
        assertThat(app.ask("b")).isEqualTo("b1");
        assertThat(app.status.all())
                .extracting(RouteFile::name, RouteFile::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.camel.yaml", State.LOADED),
                        org.assertj.core.groups.Tuple.tuple("b.camel.yaml", State.LOADED));
    }

    @Test
    void replacesOnlyTheEditedFile() throws Exception {
        Route ticking = app.context().getRoute("tick");

        app.save("a.camel.yaml", answering("a", "a2"));
        app.awaitAnswer("a", "a2");

        assertThat(app.context().getRoute("tick")).isSameAs(ticking);
        int before = app.tally.of("b");
        await().atMost(RunningApp.PATIENCE).until(() -> app.tally.of("b") > before);
    }

    @Test
    void removesRoutesThatAnEditTakesOut() throws Exception {
        app.save("b.camel.yaml", answering("b", "b2"));
        app.awaitAnswer("b", "b2");

        assertThat(app.context().getRoute("tick")).isNull();
        assertThat(app.context().getRoutes()).extracting(Route::getId).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void loadsANewFile() throws Exception {
        app.save("c.camel.yaml", answering("c", "c1"));
        app.awaitState("c.camel.yaml", State.LOADED);

        assertThat(app.ask("c")).isEqualTo("c1");
    }

    @Test
    void stopsTheRoutesOfADeletedFile() throws Exception {
        Files.delete(routes.resolve("b.camel.yaml"));
        app.awaitState("b.camel.yaml", State.REMOVED);

        assertThat(app.context().getRoutes()).extracting(Route::getId).containsExactly("a");
        assertThat(app.ask("a")).isEqualTo("a1");
    }

    @Test
    void followsARenamedFile() throws Exception {
        Files.move(routes.resolve("a.camel.yaml"), routes.resolve("z.camel.yaml"));
        app.awaitState("z.camel.yaml", State.LOADED);

        assertThat(app.file("a.camel.yaml").state()).isEqualTo(State.REMOVED);
        assertThat(app.ask("a")).isEqualTo("a1");
    }

    @Test
    void takesTwoEditsAtOnce() throws Exception {
        app.save("a.camel.yaml", answering("a", "a2"));
        app.save("b.camel.yaml", answering("b", "b2"));

        app.awaitAnswer("a", "a2");
        app.awaitAnswer("b", "b2");
    }

    @Test
    void letsARouteMoveFromOneFileToAnother() throws Exception {
        app.save("a.camel.yaml", answering("a", "a1") + answering("b", "b2"));
        app.save("b.camel.yaml", ticking("tick", "b"));

        app.awaitAnswer("b", "b2");
        assertThat(app.status.isClean()).isTrue();
    }

    @Test
    void takesTheGoodOneOfTwoEdits() throws Exception {
        app.save("a.camel.yaml", "- route: [");
        app.save("b.camel.yaml", answering("b", "b2"));

        app.awaitAnswer("b", "b2");
        app.awaitRejected("a.camel.yaml");
        assertThat(app.ask("a")).isEqualTo("a1");
    }

    @Test
    void takesTheRepairOfABrokenEdit() throws Exception {
        app.save("a.camel.yaml", "- route: [");
        app.awaitRejected("a.camel.yaml");

        app.save("a.camel.yaml", answering("a", "a2"));
        app.awaitAnswer("a", "a2");

        app.awaitState("a.camel.yaml", State.LOADED);
        assertThat(app.status.isClean()).isTrue();
    }

    @Test
    void forgetsABrokenEditThatIsTakenBack() throws Exception {
        app.save("a.camel.yaml", "- route: [");
        app.awaitRejected("a.camel.yaml");

        app.save("a.camel.yaml", answering("a", "a1"));

        app.awaitState("a.camel.yaml", State.LOADED);
    }

    @Test
    void keepsTheRoutesOfAnEmptiedFile() throws Exception {
        Files.writeString(routes.resolve("a.camel.yaml"), "");

        assertThat(app.awaitRejected("a.camel.yaml").reason()).contains("the file is empty");
        assertThat(app.ask("a")).isEqualTo("a1");
    }

    @Test
    void keepsTheRoutesOfAFileThatCannotBeRead() throws Exception {
        Files.delete(routes.resolve("a.camel.yaml"));
        Files.createSymbolicLink(routes.resolve("a.camel.yaml"), routes.resolve("nowhere"));

        assertThat(app.awaitRejected("a.camel.yaml").reason()).contains("the link leads to no file");
        assertThat(app.ask("a")).isEqualTo("a1");
    }

    @Test
    void keepsTheRoutesOfAFileInAnotherEncoding() throws Exception {
        Files.write(routes.resolve("a.camel.yaml"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});

        assertThat(app.awaitRejected("a.camel.yaml").reason()).contains("the file is not UTF-8");
        assertThat(app.ask("a")).isEqualTo("a1");
    }

    @Test
    void keepsEverythingWhenTheDirectoryVanishes() throws Exception {
        Files.move(routes.resolve("a.camel.yaml"), routes.resolve("a.gone"));
        Files.move(routes.resolve("b.camel.yaml"), routes.resolve("b.gone"));

        await().atMost(RunningApp.PATIENCE)
                .until(() -> app.status.problem().isPresent()
                        || app.status.file("a.camel.yaml").isEmpty());
        assertThat(app.ask("a")).isEqualTo("a1");
        assertThat(app.ask("b")).isEqualTo("b1");
    }

    @Test
    void ignoresWhatEditorsLeaveBehind() throws Exception {
        for (String name :
                new String[] {".a.camel.yaml.swp", "a.camel.yaml~", "a.camel.yaml.tmp", ".#a.camel.yaml", "4913"}) {
            Files.writeString(routes.resolve(name), "- nonsense");
        }
        app.save("a.camel.yaml", answering("a", "a2"));
        app.awaitAnswer("a", "a2");

        assertThat(app.status.all()).hasSize(2);
        assertThat(app.status.isClean()).isTrue();
    }

    @Test
    void stopsItsThreadWithTheContext() {
        app.close();

        await().atMost(RunningApp.PATIENCE).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().equals("route-files") && thread.isAlive()));
    }
}
