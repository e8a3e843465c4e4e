package io.mikamel.component;

import io.mikamel.pool.PoolOptions;
import io.mikamel.pool.RouterPool;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import io.mikamel.wire.RouterDriver;
import java.util.HashMap;
import java.util.Map;

/**
 * The pool of a component that was given none, and its native driver. Thread-safe.
 *
 * @param driver closed with the pool
 */
record OwnPool(RouterPool pool, NativeDriver driver) implements AutoCloseable {

    static OwnPool of(RouterOsComponent component) {
        FingerprintStore fingerprints =
                component.getCamelContext().getRegistry().findByType(FingerprintStore.class).stream()
                        .findFirst()
                        .orElseGet(FingerprintStore::inMemory);
        NativeDriver own = new NativeDriver(fingerprints);
        Map<String, RouterDriver> drivers = new HashMap<>();
        drivers.put(own.name(), own);
        component
                .getCamelContext()
                .getRegistry()
                .findByType(RouterDriver.class)
                .forEach(driver -> drivers.put(driver.name(), driver));
        drivers.putAll(component.getDrivers());
        return new OwnPool(new RouterPool(drivers, PoolOptions.DEFAULTS.with(connection(component))), own);
    }

    private static ConnectionOptions connection(RouterOsComponent component) {
        ConnectionOptions defaults = ConnectionOptions.DEFAULTS;
        return new ConnectionOptions(
                component.getConnectTimeout(),
                component.getConnectTimeout(),
                defaults.maxSentenceBytes(),
                component.getMaxInFlight(),
                defaults.emptyGrace(),
                component.codePage());
    }

    @Override
    public void close() {
        pool.close();
        driver.close();
    }
}
