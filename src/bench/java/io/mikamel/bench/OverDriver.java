package io.mikamel.bench;

import io.mikamel.wire.Command;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDriver;
import io.mikamel.wire.Row;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.time.Duration;
import java.util.Map;

/** A connection of one of our drivers. */
final class OverDriver implements Reading {

    private static final Command PRINT = Command.to("/ppp/secret/print").build();

    private final RouterConnection connection;

    OverDriver(RouterDriver driver, Feeder feeder) {
        RouterAddress address =
                new RouterAddress("127.0.0.1", feeder.port(), "bench", Secret.of("bench"), Tls.OFF, driver.name());
        connection = driver.connect(address, ConnectionOptions.DEFAULTS);
    }

    @Override
    public long read() {
        long characters = 0;
        for (Row row : connection.execute(PRINT, Duration.ofMinutes(1)).rows()) {
            for (Map.Entry<String, String> attribute : row.entrySet()) {
                characters += attribute.getValue().length();
            }
        }
        return characters;
    }

    @Override
    public void close() {
        connection.close();
    }
}
