package io.mikamel.wire;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** What the tests share that let the driver talk with a scripted peer. */
abstract class Conversation {

    static final Duration DEADLINE = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(1000);
    static final Duration PATIENCE = Duration.ofMillis(1500);
    static final Command PRINT = Command.to("/ppp/secret/print").build();
    static final ConnectionOptions OPTIONS = ConnectionOptions.DEFAULTS;

    final NativeDriver driver = new NativeDriver(FingerprintStore.inMemory());
    private ScriptedPeer peer;

    @AfterEach
    void hangUp() throws IOException {
        driver.close();
        if (peer != null) {
            peer.close();
            peer.verify();
        }
    }

    ScriptedPeer peer(ScriptedPeer.Script script) {
        return peer(ScriptedPeer.playing(script));
    }

    ScriptedPeer peer(ScriptedPeer other) {
        peer = other;
        return peer;
    }

    /** Connects to a peer that lets the client in and then plays the script. */
    RouterConnection connect(ScriptedPeer.Script script) {
        return connect(OPTIONS, script);
    }

    RouterConnection connect(ConnectionOptions options, ScriptedPeer.Script script) {
        return driver.connect(
                peer(line -> {
                            line.login();
                            script.play(line);
                        })
                        .address(),
                options);
    }

    static ConnectionOptions impatient() {
        return new ConnectionOptions(PATIENCE, PATIENCE, 1024 * 1024, 4, Duration.ofMillis(200), CodePage.WINDOWS_1252);
    }
}
