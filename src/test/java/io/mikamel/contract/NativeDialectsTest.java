package io.mikamel.contract;

import io.mikamel.simulator.router.Dialect;

class NativeDialectsTest extends RouterConnectionContract {

    NativeDialectsTest(Dialect dialect) {
        super(Subject.NATIVE, dialect);
    }
}
