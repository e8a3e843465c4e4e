package io.mikamel.component;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of a listen that failed in one line: a router that is away is no fault of this program, so its stack is for those who
 * debug. What a route fails with goes to the usual handler. Thread-safe.
 */
final class ListenFailures implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RouterOsConsumer.class);

    private final ExceptionHandler usual;

    ListenFailures(ExceptionHandler usual) {
        this.usual = usual;
    }

    @Override
    public void handleException(Throwable failure) {
        usual.handleException(failure);
    }

    @Override
    public void handleException(String message, Throwable failure) {
        LOG.warn("{}: {}", message, failure.getMessage());
        LOG.debug("the cause", failure);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable failure) {
        usual.handleException(message, exchange, failure);
    }
}
