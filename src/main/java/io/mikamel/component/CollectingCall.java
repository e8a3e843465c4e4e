package io.mikamel.component;

import io.mikamel.pool.Lease;
import io.mikamel.wire.Command;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsTimeoutException;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One command whose answer is given when it is complete. Rows come from one thread at a time. */
final class CollectingCall implements ReplyListener {

    private final RouterOsEndpoint endpoint;
    private final RouterTarget target;
    private final Answer answer;
    private final long began = System.nanoTime();
    private final List<Row> rows = new ArrayList<>();
    private CommandTemplate template;
    private Lease lease;

    CollectingCall(RouterOsEndpoint endpoint, RouterTarget target, Answer answer) {
        this.endpoint = endpoint;
        this.target = target;
        this.answer = answer;
    }

    void begin(CommandTemplate of, Command command) {
        template = of;
        endpoint.getComponent()
                .connections()
                .request(target.address(), of.lane(), timeout())
                .whenComplete((lent, failure) -> {
                    if (failure == null) {
                        start(lent, command);
                    } else {
                        answer.fail(failure);
                    }
                });
    }

    private Duration timeout() {
        return endpoint.getConfiguration().getTimeout();
    }

    private void start(Lease lent, Command command) {
        lease = lent;
        Duration left = timeout().minusNanos(System.nanoTime() - began);
        if (left.isNegative() || left.isZero()) {
            failed(new RouterOsTimeoutException("%s on %s: connecting took the %d ms of its timeout"
                    .formatted(command.path(), target.address(), timeout().toMillis())));
        } else {
            lent.connection().start(command, left, this);
        }
    }

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void done(Optional<String> ret) {
        lease.close();
        if (template.isCountOnly()) {
            giveCount(ret);
        } else if (template.verb().equals("add") && ret.isPresent()) {
            answer.give(ret.get(), ret);
        } else {
            answer.give(rows, ret);
        }
    }

    private void giveCount(Optional<String> ret) {
        try {
            answer.give(Long.valueOf(ret.orElse("nothing")), ret);
        } catch (NumberFormatException e) {
            answer.fail(new RouterOsProtocolException(
                    "%s on %s: count-only returned %s".formatted(endpoint.getPath(), target.address(), ret), e));
        }
    }

    @Override
    public void failed(RouterOsException failure) {
        lease.close();
        answer.fail(failure);
    }
}
