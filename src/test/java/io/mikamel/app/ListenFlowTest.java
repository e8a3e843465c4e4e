package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.simulator.SimulatedRouter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routers tell of sessions, of the services that are read from them and no others. */
class ListenFlowTest {

    private static final String PPP = "/ppp/active/listen";
    private static final String HOTSPOT = "/ip/hotspot/active/listen";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final SimulatedRouter cafe = Isp.router("cafe", 2);
    private Installation mikamel;

    @AfterEach
    void stop() {
        mikamel.close();
        edge.close();
        cafe.close();
    }

    @Test
    void listensToWhatRoutersCsvSaysAlsoAfterAnEdit(@TempDir Path directory) throws Exception {
        mikamel = new Installation(directory)
                .set("mikamel.libreqos.on-change", "true")
                .set("mikamel.libreqos.on-change-interval", "1s");
        sources("ppp", "hotspot");
        mikamel.serve(0);
        awaitListens(edge, Set.of(PPP));
        awaitListens(cafe, Set.of(HOTSPOT));
        sources("ppp", "ppp hotspot");
        awaitListens(cafe, Set.of(PPP, HOTSPOT));
        Isp.subscriber(cafe, "newcomer", "7m");
        await().atMost(Installation.PATIENCE).until(() -> mikamel.csv().names().contains("newcomer"));
        assertThat(listens(edge)).isEqualTo(Set.of(PPP));
    }

    private void sources(String ofEdge, String ofCafe) {
        mikamel.write(
                "routers.csv",
                "%s,Sources\n%s,%s\n%s,%s\n"
                        .formatted(Installation.HEADER.strip(), Isp.line(edge), ofEdge, Isp.line(cafe), ofCafe));
    }

    private static void awaitListens(SimulatedRouter router, Set<String> paths) {
        await().atMost(Installation.PATIENCE)
                .untilAsserted(() -> assertThat(listens(router)).isEqualTo(paths));
    }

    private static Set<String> listens(SimulatedRouter router) {
        Set<String> listens = new TreeSet<>(router.commandCounts().keySet());
        listens.retainAll(Set.of(PPP, HOTSPOT));
        return listens;
    }
}
