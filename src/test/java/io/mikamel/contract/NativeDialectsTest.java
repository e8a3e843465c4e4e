package io.mikamel.contract;

import io.mikamel.simulator.router.Dialect;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import io.mikamel.wire.RouterDriver;
import org.junit.jupiter.api.Nested;

/** The contract with routers of every dialect, over our own driver. */
class NativeDialectsTest {

    private static final RouterDriver DRIVER = new NativeDriver(FingerprintStore.inMemory());

    /** This driver with one dialect. */
    private abstract static class Contract extends RouterConnectionContract {

        @Override
        RouterDriver driver() {
            return DRIVER;
        }

        @Override
        boolean carriesEverything() {
            return true;
        }
    }

    @Nested
    class Version6x49 extends Contract {

        @Override
        Dialect dialect() {
            return Dialect.V6_49;
        }
    }

    @Nested
    class Version7x9 extends Contract {

        @Override
        Dialect dialect() {
            return Dialect.V7_9;
        }
    }

    @Nested
    class Version7x16 extends Contract {

        @Override
        Dialect dialect() {
            return Dialect.V7_16;
        }
    }

    @Nested
    class Version7x18 extends Contract {

        @Override
        Dialect dialect() {
            return Dialect.V7_18;
        }
    }

    @Nested
    class Version7x24 extends Contract {

        @Override
        Dialect dialect() {
            return Dialect.V7_24;
        }
    }
}
