package io.mikamel.contract;

import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import io.mikamel.wire.RouterDriver;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract of every driver, over our own driver. */
class NativeContractTest {

    private static final RouterDriver DRIVER = new NativeDriver(FingerprintStore.inMemory());

    @Nested
    class Logins extends LoginContract {

        @Override
        RouterDriver driver() {
            return DRIVER;
        }

        @Override
        Set<String> refused() {
            return Set.of();
        }
    }

    @Nested
    class Replies extends ReplyContract {

        @Override
        RouterDriver driver() {
            return DRIVER;
        }
    }

    @Nested
    class Commands extends CommandContract {

        @Override
        RouterDriver driver() {
            return DRIVER;
        }

        @Override
        Set<String> refused() {
            return Set.of();
        }
    }

    @Nested
    class Faults extends FaultContract {

        @Override
        RouterDriver driver() {
            return DRIVER;
        }
    }

    @Nested
    class Certificates extends TlsContract {

        private final RouterDriver trusting = new NativeDriver(fingerprints);

        @Override
        RouterDriver driver() {
            return trusting;
        }
    }

    @Nested
    class HostileBytes extends HostileContract {

        @Override
        RouterDriver driver() {
            return DRIVER;
        }
    }
}
