package io.mikamel.contract;

import io.mikamel.legrange.LegrangeDriver;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.RouterDriver;
import java.util.Set;
import org.junit.jupiter.api.Nested;

/** The contract of every driver, over me.legrange, which cannot send all that RouterOS takes. */
class LegrangeContractTest {

    private static final RouterDriver DRIVER = new LegrangeDriver(FingerprintStore.inMemory());

    @Nested
    class Logins extends LoginContract {

        @Override
        RouterDriver driver() {
            return DRIVER;
        }

        @Override
        Set<String> refused() {
            return Set.of("challenge with password outside ASCII");
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
            return Set.of("both kinds of quote", "line feed", "bytes", "presence");
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

        private final RouterDriver trusting = new LegrangeDriver(fingerprints);

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
