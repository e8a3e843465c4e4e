package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class GroupedAnswersTest {

    private final GroupedAnswers strategy = new GroupedAnswers();
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @Test
    void gathersEveryBodyInOrder() {
        Exchange group = strategy.aggregate(strategy.aggregate(null, answer("a")), answer("b"));
        assertThat(group.getMessage().getBody()).isEqualTo(List.of("a", "b"));
    }

    @Test
    void isNotEndedByAFailureThatWasHandled() {
        Exchange failed = answer("failure");
        failed.getExchangeExtension().setErrorHandlerHandled(true);
        Exchange group = strategy.aggregate(null, failed);
        assertThat(group.getExchangeExtension().isErrorHandlerHandledSet()).isFalse();
    }

    @Test
    void keepsTheHeadersOfTheFirst() {
        Exchange first = answer("a");
        first.getMessage().setHeader("MikamelDryRun", true);
        assertThat(strategy.aggregate(null, first).getMessage().getHeader("MikamelDryRun"))
                .isEqualTo(true);
    }

    private Exchange answer(String body) {
        Exchange exchange = new DefaultExchange(camel);
        exchange.getMessage().setBody(body);
        return exchange;
    }
}
