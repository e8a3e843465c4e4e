package io.mikamel.doctor;

import io.mikamel.wire.Attribute;
import io.mikamel.wire.Call;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Command;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A router that answers each command with the row or the trap it was given, and all others with nothing. */
final class FakeConnection implements RouterConnection {

    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, String> traps = new HashMap<>();

    FakeConnection answers(String path, Map<String, String> row) {
        List<Attribute> attributes = row.entrySet().stream()
                .map(entry -> Attribute.of(entry.getKey(), entry.getValue()))
                .toList();
        rows.put(path, Row.of(attributes, CodePage.WINDOWS_1252));
        return this;
    }

    FakeConnection traps(String path, String message) {
        traps.put(path, message);
        return this;
    }

    @Override
    public Call start(Command command, Duration deadline, ReplyListener listener) {
        if (traps.containsKey(command.path())) {
            listener.failed(new RouterOsTrapException(traps.get(command.path()), -1, command.path(), "fake"));
        } else {
            Optional.ofNullable(rows.get(command.path())).ifPresent(listener::row);
            listener.done(Optional.empty());
        }
        return () -> {};
    }

    @Override
    public int inFlight() {
        return 0;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public RouterAddress address() {
        return new RouterAddress("127.0.0.1", 8728, "mikamel", Secret.of(""), Tls.OFF, RouterAddress.NATIVE);
    }

    @Override
    public void close() {}
}
