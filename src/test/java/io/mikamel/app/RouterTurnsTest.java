package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.shaping.DueRouters;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.UnitOfWorkHelper;
import org.junit.jupiter.api.Test;

class RouterTurnsTest {

    private final DueRouters due = new DueRouters();
    private final RouterTurns turns = new RouterTurns(1, due);
    private final DefaultCamelContext camel = new DefaultCamelContext();

    @Test
    void letsARouterBeReadOnceAtATime() {
        assertThat(turns.isFree("edge-1", exchange())).isTrue();
        assertThat(turns.isFree("edge-1", exchange())).isFalse();
        assertThat(turns.isFree("edge-2", exchange())).isTrue();
    }

    @Test
    void remembersARouterThatWasBusy() {
        turns.isFree("edge-1", exchange());
        turns.isFree("edge-1", exchange());
        assertThat(due.take()).containsExactly("edge-1");
        assertThat(due.take()).isEmpty();
    }

    @Test
    void freesARouterWhenItsExchangeFails() {
        Exchange exchange = exchange();
        turns.isFree("edge-1", exchange);
        exchange.setException(new IllegalStateException("broken off"));
        UnitOfWorkHelper.doneSynchronizations(
                exchange, exchange.getExchangeExtension().handoverCompletions());
        assertThat(turns.isFree("edge-1", exchange())).isTrue();
    }

    private Exchange exchange() {
        return new DefaultExchange(camel);
    }
}
