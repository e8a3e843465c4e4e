package io.mikamel.app;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;

/**
 * Bean {@code answerOnly}: takes the body of an answer and nothing else, so that a failure that was handled there does not
 * end the exchange here. Holds no state.
 */
public final class AnswerOnly implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange asking, Exchange answering) {
        asking.getMessage()
                .setBody(answering == null ? null : answering.getMessage().getBody());
        return asking;
    }
}
