package io.mikamel.bench;

import java.util.Map;
import javax.net.SocketFactory;
import me.legrange.mikrotik.ApiConnection;
import me.legrange.mikrotik.MikrotikApiException;

/** A connection of me.legrange, as it comes or over sockets of somebody's own. */
final class OverLibrary implements Reading {

    private final ApiConnection connection;

    OverLibrary(SocketFactory sockets, Feeder feeder) throws MikrotikApiException {
        connection = ApiConnection.connect(sockets, "127.0.0.1", feeder.port(), 10_000);
        connection.login("bench", "bench");
    }

    @Override
    public long read() throws MikrotikApiException {
        long characters = 0;
        for (Map<String, String> row : connection.execute("/ppp/secret/print")) {
            for (String value : row.values()) {
                characters += value.length();
            }
        }
        return characters;
    }

    @Override
    public void close() throws MikrotikApiException {
        connection.close();
    }
}
