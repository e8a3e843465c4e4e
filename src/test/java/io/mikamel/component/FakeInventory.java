package io.mikamel.component;

import io.mikamel.pool.FakeDriver;
import io.mikamel.pool.RouterDefinition;
import io.mikamel.pool.RouterInventory;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An inventory in memory. Thread-safe. */
final class FakeInventory implements RouterInventory {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<RouterDefinition> routers = List.of();
    private volatile Runnable whenRead = () -> {};

    FakeInventory(String... names) {
        set(names);
    }

    /** A name that ends with -off is a disabled router. */
    void set(String... names) {
        routers = Arrays.stream(names)
                .map(name -> new RouterDefinition(
                        name.replace("-off", ""), FakeDriver.address(name.replace("-off", "")), !name.endsWith("-off")))
                .toList();
        listeners.forEach(Runnable::run);
    }

    /** Run by whoever asks for all, once they are read. */
    void whenRead(Runnable action) {
        whenRead = action;
    }

    List<Runnable> listeners() {
        return listeners;
    }

    @Override
    public Optional<RouterDefinition> find(String name) {
        return routers.stream().filter(router -> router.name().equals(name)).findFirst();
    }

    @Override
    public List<RouterDefinition> all() {
        List<RouterDefinition> read = routers;
        whenRead.run();
        return read;
    }

    /** The part of a name behind its last hyphen is what it is a source of. */
    @Override
    public List<RouterDefinition> having(String source) {
        if (!List.of("ppp", "hotspot").contains(source)) {
            throw new IllegalArgumentException("no source " + source);
        }
        return all().stream()
                .filter(router -> router.name().endsWith("-" + source))
                .toList();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
