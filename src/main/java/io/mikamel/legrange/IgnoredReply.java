package io.mikamel.legrange;

import java.util.Map;
import me.legrange.mikrotik.MikrotikApiException;
import me.legrange.mikrotik.ResultListener;

/** The answer of {@code /cancel}: what counts is how the cancelled command ends. */
record IgnoredReply() implements ResultListener {

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
        // the cancelled command tells its own end
    }
}
