package io.mikamel.contract;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.Command;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.Reply;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDriver;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the tests share in which a driver talks with a scripted router. */
@ParameterizedClass
@EnumSource(Subject.class)
abstract class DriverTest {

    static final Duration DEADLINE = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(250);
    static final Command PRINT = Command.to("/ppp/secret/print").build();
    static final ConnectionOptions OPTIONS = new ConnectionOptions(
            Duration.ofSeconds(10), Duration.ofSeconds(10), 8 * 1024 * 1024, 4, SHORT, CodePage.WINDOWS_1252);

    private final List<AutoCloseable> opened = new ArrayList<>();

    final Subject subject;

    DriverTest(Subject subject) {
        this.subject = subject;
    }

    RouterDriver driver() {
        return subject.driver();
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    ScriptedRouter router(ScriptedRouter.Script script) throws IOException {
        ScriptedRouter router = ScriptedRouter.playing(script);
        opened.add(router);
        return router;
    }

    /** Connects to a router that lets the client in and then plays the script. */
    RouterConnection connect(ScriptedRouter.Script script) throws IOException {
        ScriptedRouter router = router(peer -> {
            peer.letsIn();
            script.play(peer);
        });
        return connect(router, OPTIONS);
    }

    RouterConnection connect(ScriptedRouter router, ConnectionOptions options) {
        RouterConnection connection = driver().connect(router.address(driver().name()), options);
        opened.add(0, connection);
        return connection;
    }

    /** What a print hears from a router that plays the script once the print has come. */
    Reply print(Answer answer) throws IOException {
        return connect(peer -> {
                    answer.to(peer, peer.hears());
                    peer.ignoresTheRest();
                })
                .execute(PRINT, DEADLINE);
    }

    /** What a router says to one command. */
    interface Answer {
        void to(Peer peer, Peer.Heard command) throws IOException;
    }
}
