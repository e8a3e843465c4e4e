package io.mikamel.web;

import io.mikamel.store.StoreUnavailableException;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bean {@code problems}: exceptions of the REST API as problem documents, without internals. Thread-safe. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** Sets status and media type, and answers the document. */
    public Problem describe(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause, Exchange exchange) {
        Problem problem = problem(cause);
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, problem.status());
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, Problem.MEDIA_TYPE);
        return problem;
    }

    private static Problem problem(Exception cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof ProblemException known) {
                return known.problem();
            }
            if (StoreUnavailableException.isSaidBy(link)) {
                LOG.warn("a request failed, the database is away: {}", link.getMessage());
                return Problem.of(503, "Database away", "The database does not answer now; try again later.");
            }
        }
        LOG.warn("a request failed", cause);
        return Problem.of(500, "Internal error", "The request failed; the log says why.");
    }
}
