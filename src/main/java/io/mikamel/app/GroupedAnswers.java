package io.mikamel.app;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

/**
 * Bean {@code groupedAnswers}: the bodies of a split as one list, on an exchange of its own, since one router's handled
 * failure must not end the exchange of all. Holds no state.
 */
public final class GroupedAnswers implements AggregationStrategy {

    @Override
    public Exchange aggregate(Exchange group, Exchange answer) {
        Exchange all = group == null ? begin(answer) : group;
        List<Object> bodies = bodies(all);
        if (answer.getMessage().getBody() != null) {
            bodies.add(answer.getMessage().getBody());
        }
        return all;
    }

    private static Exchange begin(Exchange answer) {
        Exchange group = new DefaultExchange(answer.getContext());
        group.getMessage().setHeaders(answer.getMessage().getHeaders());
        group.getMessage().setBody(new ArrayList<>());
        return group;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> bodies(Exchange group) {
        return group.getMessage().getBody(List.class);
    }
}
