package io.mikamel.component;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;

/** Lets an exchange go on, once, on a worker: never on the thread that reads from the router. Thread-safe. */
final class Answer {

    private final Exchange exchange;
    private final AsyncCallback callback;
    private final RouterOsComponent component;
    private final AtomicBoolean given = new AtomicBoolean();

    Answer(Exchange exchange, AsyncCallback callback, RouterOsComponent component) {
        this.exchange = exchange;
        this.callback = callback;
        this.component = component;
    }

    Exchange exchange() {
        return exchange;
    }

    void give(Object body, Optional<String> ret) {
        goOn(() -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().removeHeader(RouterOsConstants.RET);
            ret.ifPresent(value -> exchange.getMessage().setHeader(RouterOsConstants.RET, value));
        });
    }

    void fail(Throwable failure) {
        goOn(() -> exchange.setException(failure));
    }

    private void goOn(Runnable outcome) {
        if (!given.compareAndSet(false, true)) {
            return;
        }
        // Before the hand-over: the worker's task lives as long as the rest of the route, and must not hold the rows.
        outcome.run();
        Runnable work = () -> callback.done(false);
        // once the component has stopped, an exchange must end all the same
        if (!component.onWorker(work)) {
            work.run();
        }
    }
}
