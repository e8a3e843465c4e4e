package io.mikamel.legrange;

import java.util.Map;
import me.legrange.mikrotik.MikrotikApiException;
import me.legrange.mikrotik.ResultListener;

/** Runs something when an answer is complete; what the answer says does not count. */
record EndListener(Runnable atEnd) implements ResultListener {

    /** For {@code /cancel}: the cancelled command tells its own end. */
    static final EndListener NOBODY = new EndListener(() -> {});

    @Override
    public void receive(Map<String, String> result) {
        // no rows come
    }

    @Override
    public void error(MikrotikApiException failure) {
        // the command to cancel had ended meanwhile
    }

    @Override
    public void completed() {
        atEnd.run();
    }
}
