package io.mikamel.contract;

import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.util.Optional;

/** A listener with a fault of its own. */
final class ThrowingListener implements ReplyListener {

    @Override
    public void row(Row row) {
        throw new IllegalStateException("a listener's own fault");
    }

    @Override
    public void done(Optional<String> ret) {
        throw new StackOverflowError("a listener's own fault");
    }

    @Override
    public void failed(RouterOsException failure) {
        throw new IllegalStateException("a listener's own fault");
    }
}
