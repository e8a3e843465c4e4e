package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4Test {

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "255.255.255.254", " 1.2.3.4 "})
    void knowsAnAddress(String text) {
        assertThat(Ipv4.host(text)).contains(text.strip());
        assertThat(Ipv4.host(text.strip() + "/32")).contains(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pool1",
                "*2",
                "0.0.0.0",
                "10.0.0.0/24",
                "10.0.0.256",
                "10.0.0",
                "10.0.0.1.2",
                "10.0.00.1",
                "10..0.1",
                "::1",
                "<pppoe-a>",
                "10.0.0.1/33",
                "a.b.c.d",
                "1000.0.0.1",
                "٣.1.1.1"
            })
    void knowsWhatIsNoAddress(String text) {
        assertThat(Ipv4.host(text)).isEmpty();
    }

    @Test
    void findsTheHostsOfACell() {
        assertThat(Ipv4.hosts("10.0.0.1, 10.0.0.2/32,10.1.0.0/16, x")).containsExactly("10.0.0.1", "10.0.0.2");
    }
}
