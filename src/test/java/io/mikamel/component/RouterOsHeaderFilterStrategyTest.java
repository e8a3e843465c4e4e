package io.mikamel.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.junit.jupiter.api.Test;

class RouterOsHeaderFilterStrategyTest {

    private final RouterOsHeaderFilterStrategy strategy = new RouterOsHeaderFilterStrategy();

    /** Lets no header pass. */
    static final class Everything implements HeaderFilterStrategy {

        @Override
        public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
            return true;
        }

        @Override
        public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
            return true;
        }
    }

    @Test
    void letsOnlyTheRoutersNameIn() {
        assertThat(strategy.applyFilterToCamelHeaders("camelrouterosrouter", "x", null))
                .isFalse();
        assertThat(strategy.applyFilterToCamelHeaders("CamelRouterOsRet", "x", null))
                .isTrue();
        assertThat(strategy.applyFilterToCamelHeaders("CamelFileName", "x", null))
                .isTrue();
    }

    @Test
    void letsOnlyItsOwnHeadersOut() {
        assertThat(strategy.applyFilterToExternalHeaders("CamelRouterOsRet", "x", null))
                .isFalse();
        assertThat(strategy.applyFilterToExternalHeaders("Authorization", "x", null))
                .isTrue();
    }
}
