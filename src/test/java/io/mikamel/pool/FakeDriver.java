package io.mikamel.pool;

import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDriver;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A driver whose routers are in memory and can be told to refuse. Thread-safe. */
public final class FakeDriver implements RouterDriver {

    private final List<FakeConnection> connections = new CopyOnWriteArrayList<>();
    private final List<RouterAddress> tries = new CopyOnWriteArrayList<>();
    private final FakeConnection.Script script;
    private volatile Optional<Supplier<RouterOsException>> refusal = Optional.empty();
    private volatile Runnable beforeConnect = () -> {};

    public FakeDriver(FakeConnection.Script script) {
        this.script = script;
    }

    public static RouterAddress address(String host) {
        return new RouterAddress(host, 8728, "mikamel", Secret.of("secret"), Tls.OFF, RouterAddress.NATIVE);
    }

    public void refuse(Supplier<RouterOsException> failure) {
        refusal = Optional.of(failure);
    }

    public void accept() {
        refusal = Optional.empty();
    }

    public void beforeConnect(Runnable action) {
        beforeConnect = action;
    }

    public List<FakeConnection> connections() {
        return connections;
    }

    public FakeConnection last() {
        return connections.get(connections.size() - 1);
    }

    public List<RouterAddress> tries() {
        return tries;
    }

    @Override
    public String name() {
        return RouterAddress.NATIVE;
    }

    @Override
    public RouterConnection connect(RouterAddress address, ConnectionOptions options) {
        tries.add(address);
        beforeConnect.run();
        refusal.ifPresent(failure -> {
            throw failure.get();
        });
        FakeConnection connection = new FakeConnection(address, script);
        connections.add(connection);
        return connection;
    }
}
