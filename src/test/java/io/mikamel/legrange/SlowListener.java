package io.mikamel.legrange;

import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A listener that holds up the library's thread, as one does whose reader is slow. */
final class SlowListener implements ReplyListener {

    @Override
    public void row(Row row) {
        LockSupport.parkNanos(1_000_000);
    }

    @Override
    public void done(Optional<String> ret) {
        // not before the connection is closed
    }

    @Override
    public void failed(RouterOsException failure) {
        // closed
    }
}
