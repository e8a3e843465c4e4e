package io.mikamel.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Gathers an answer for a caller that waits. Rows come from one thread, the wait is in another. */
final class CollectedReply implements ReplyListener {

    private final List<Row> rows = new ArrayList<>();
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void done(Optional<String> ret) {
        reply.complete(new Reply(rows, ret));
    }

    @Override
    public void failed(RouterOsException failure) {
        reply.completeExceptionally(failure);
    }

    /** @param command what is waited for, for messages; its values are not told */
    Reply await(Call call, Command command, RouterAddress router) {
        try {
            return reply.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            call.cancel();
            throw new RouterOsTimeoutException(
                    "%s on %s: interrupted while waiting for the answer".formatted(command.path(), router), e);
        } catch (ExecutionException e) {
            throw (RouterOsException) e.getCause();
        }
    }
}
