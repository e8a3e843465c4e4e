package io.mikamel.contract;

import io.mikamel.legrange.LegrangeDriver;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import io.mikamel.wire.RouterDriver;
import java.util.Set;
import java.util.function.Function;

/** A driver under the contract, and what it refuses to send. */
enum Subject {
    NATIVE(NativeDriver::new, Set.of()),
    LEGRANGE(
            LegrangeDriver::new,
            Set.of("both kinds of quote", "line feed", "bytes", "presence", "challenge with password outside ASCII"));

    private final Function<FingerprintStore, RouterDriver> factory;
    private final Set<String> refused;
    private final RouterDriver shared;

    Subject(Function<FingerprintStore, RouterDriver> factory, Set<String> refused) {
        this.factory = factory;
        this.refused = refused;
        shared = factory.apply(FingerprintStore.inMemory());
    }

    /** The same for all tests, as it is for all routers of a program. */
    RouterDriver driver() {
        return shared;
    }

    RouterDriver driver(FingerprintStore fingerprints) {
        return factory.apply(fingerprints);
    }

    /** @param what by the name in the test that sends it */
    boolean refuses(String what) {
        return refused.contains(what);
    }

    boolean carriesEverything() {
        return refused.isEmpty();
    }
}
