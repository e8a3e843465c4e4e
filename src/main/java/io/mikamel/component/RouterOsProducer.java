package io.mikamel.component;

import io.mikamel.wire.Command;
import java.util.Optional;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Sends one command per exchange and goes on when its answer is there. Thread-safe; nothing in it waits. */
final class RouterOsProducer extends DefaultAsyncProducer {

    private final RouterOsEndpoint endpoint;
    private final CommandTemplate template;

    RouterOsProducer(RouterOsEndpoint endpoint, CommandTemplate template) {
        super(endpoint);
        this.endpoint = endpoint;
        this.template = template;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Command command = template.with(exchange.getMessage().getBody());
            RouterTarget target = endpoint.target(routerHeader(exchange));
            Answer answer = new Answer(exchange, callback, endpoint.getComponent());
            if (endpoint.getConfiguration().getOutputType() == OutputType.STREAM && !template.isCountOnly()) {
                new StreamingCall(endpoint, target, answer).begin(template.lane(), command);
            } else {
                new CollectingCall(endpoint, target, answer).begin(template, command);
            }
            return false;
        } catch (RuntimeException e) {
            exchange.setException(e);
            callback.done(true);
            return true;
        }
    }

    private Optional<String> routerHeader(Exchange exchange) {
        Optional<String> name =
                Optional.ofNullable(exchange.getMessage().getHeader(RouterOsConstants.ROUTER, String.class));
        return name.filter(router -> !endpoint.getHeaderFilterStrategy()
                .applyFilterToCamelHeaders(RouterOsConstants.ROUTER, router, exchange));
    }
}
