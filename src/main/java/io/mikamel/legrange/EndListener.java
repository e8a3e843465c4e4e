package io.mikamel.legrange;

import java.util.Map;
import me.legrange.mikrotik.MikrotikApiException;
import me.legrange.mikrotik.ResultListener;

/** Runs something when the library has delivered all that came before the end of the stream. */
record EndListener(Runnable atEnd) implements ResultListener {

    @Override
    public void receive(Map<String, String> result) {
        // the end has no rows
    }

    @Override
    public void error(MikrotikApiException failure) {
        // nor errors
    }

    @Override
    public void completed() {
        atEnd.run();
    }
}
