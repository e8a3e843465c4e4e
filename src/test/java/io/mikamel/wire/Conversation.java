package io.mikamel.wire;

import io.mikamel.contract.ScriptedRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What the tests share that let the native driver talk with a scripted router. */
abstract class Conversation {

    static final Duration DEADLINE = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(1000);
    static final Duration PATIENCE = Duration.ofMillis(1500);
    static final Command PRINT = Command.to("/ppp/secret/print").build();
    static final ConnectionOptions OPTIONS = ConnectionOptions.DEFAULTS;

    final NativeDriver driver = new NativeDriver(FingerprintStore.inMemory());
    private final List<ScriptedRouter> peers = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        driver.close();
        for (ScriptedRouter peer : peers) {
            peer.close();
        }
    }

    ScriptedRouter peer(ScriptedRouter.Script script) {
        try {
            return peer(ScriptedRouter.playing(script));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ScriptedRouter peer(ScriptedRouter other) {
        peers.add(other);
        return other;
    }

    /** Connects to a peer that lets the client in and then plays the script. */
    RouterConnection connect(ScriptedRouter.Script script) {
        return connect(OPTIONS, script);
    }

    RouterConnection connect(ConnectionOptions options, ScriptedRouter.Script script) {
        ScriptedRouter peer = peer(line -> {
            line.letsIn();
            script.play(line);
        });
        return driver.connect(address(peer), options);
    }

    static RouterAddress address(ScriptedRouter peer) {
        return peer.address(RouterAddress.NATIVE);
    }

    static RouterAddress address(ScriptedRouter peer, Tls tls) {
        return peer.address(RouterAddress.NATIVE, ScriptedRouter.PASSWORD, tls);
    }

    static ConnectionOptions impatient() {
        return new ConnectionOptions(PATIENCE, PATIENCE, 1024 * 1024, 4, Duration.ofMillis(200), CodePage.WINDOWS_1252);
    }
}
