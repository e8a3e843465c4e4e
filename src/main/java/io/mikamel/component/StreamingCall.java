package io.mikamel.component;

import io.mikamel.pool.Lane;
import io.mikamel.wire.Command;
import io.mikamel.wire.RouterOsConnectException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** One command whose rows are given as a stream, as soon as the first is there. */
final class StreamingCall {

    private final RouterOsEndpoint endpoint;
    private final RouterTarget target;
    private final Answer answer;

    StreamingCall(RouterOsEndpoint endpoint, RouterTarget target, Answer answer) {
        this.endpoint = endpoint;
        this.target = target;
        this.answer = answer;
    }

    void begin(Lane lane, Command command) {
        Duration timeout = endpoint.getConfiguration().getTimeout();
        endpoint.getComponent()
                .connections()
                .request(target.address(), lane, timeout)
                .whenComplete((lease, failure) -> {
                    if (failure == null) {
                        stream(new RowStream(lease, command, timeout), timeout);
                    } else {
                        answer.fail(failure);
                    }
                });
    }

    private void stream(RowStream stream, Duration timeout) {
        // an exchange that ends without having read all must not keep the command running
        answer.exchange().getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                stream.close();
            }
        });
        Optional<ScheduledFuture<?>> patience = patience(stream, timeout);
        if (patience.isEmpty()) {
            stream.close();
            answer.fail(new RouterOsConnectException(
                    "%s on %s: the component has stopped".formatted(endpoint.getPath(), target.address())));
            return;
        }
        stream.start(() -> {
            patience.get().cancel(false);
            stream.failure().ifPresentOrElse(answer::fail, () -> answer.give(stream, Optional.empty()));
        });
    }

    /** Empty if the component has stopped. */
    private Optional<ScheduledFuture<?>> patience(RowStream stream, Duration timeout) {
        try {
            return Optional.of(endpoint.getComponent()
                    .timer()
                    .schedule(stream::failSilent, timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }
}
