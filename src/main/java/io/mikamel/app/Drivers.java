package io.mikamel.app;

import io.mikamel.inventory.FileFingerprintStore;
import io.mikamel.legrange.LegrangeDriver;
import io.mikamel.settings.Settings;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDriver;
import java.util.Map;
import java.util.Optional;

/** Both drivers, by the name that routers.csv gives them. Thread-safe. */
final class Drivers implements AutoCloseable {

    private final NativeDriver nativeDriver;
    private final LegrangeDriver legrangeDriver;

    private Drivers(FingerprintStore fingerprints) {
        nativeDriver = new NativeDriver(fingerprints);
        legrangeDriver = new LegrangeDriver(fingerprints);
    }

    static Drivers of(Settings settings) {
        return new Drivers(fingerprints(settings));
    }

    /** Knows the certificates that were seen before, and forgets new ones with the process. */
    static Drivers forDryRun(Settings settings) {
        return new Drivers(new ReadOnlyFingerprints(fingerprints(settings), FingerprintStore.inMemory()));
    }

    private static FingerprintStore fingerprints(Settings settings) {
        return new FileFingerprintStore(settings.dataDirectory().resolve("fingerprints"));
    }

    Map<String, RouterDriver> byName() {
        return Map.of(nativeDriver.name(), nativeDriver, legrangeDriver.name(), legrangeDriver);
    }

    RouterConnection connect(RouterAddress address, ConnectionOptions options) {
        return byName().get(address.driver()).connect(address, options);
    }

    @Override
    public void close() {
        nativeDriver.close();
        legrangeDriver.close();
    }

    private record ReadOnlyFingerprints(FingerprintStore before, FingerprintStore now) implements FingerprintStore {

        @Override
        public Optional<String> known(String hostAndPort) {
            return before.known(hostAndPort).or(() -> now.known(hostAndPort));
        }

        @Override
        public void remember(String hostAndPort, String fingerprint) {
            now.remember(hostAndPort, fingerprint);
        }
    }
}
