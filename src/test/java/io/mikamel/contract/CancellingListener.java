package io.mikamel.contract;

import io.mikamel.wire.Call;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Cancels its own command at the first row, in the thread that brings it. */
final class CancellingListener implements ReplyListener {

    final Ear ear = new Ear();
    private final CompletableFuture<Call> call = new CompletableFuture<>();

    void cancels(Call own) {
        call.complete(own);
    }

    @Override
    public void row(Row row) {
        call.join().cancel();
    }

    @Override
    public void done(Optional<String> ret) {
        ear.done(ret);
    }

    @Override
    public void failed(RouterOsException failure) {
        ear.failed(failure);
    }
}
