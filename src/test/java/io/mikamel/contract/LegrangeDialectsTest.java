package io.mikamel.contract;

import io.mikamel.simulator.router.Dialect;

class LegrangeDialectsTest extends RouterConnectionContract {

    LegrangeDialectsTest(Dialect dialect) {
        super(Subject.LEGRANGE, dialect);
    }
}
