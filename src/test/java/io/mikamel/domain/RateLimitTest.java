package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    @ParameterizedTest
    @CsvSource({
        "5M/20M, 5000000, 20000000",
        "128k, 128000, 128000",
        "64k/128k, 64000, 128000",
        "64k 256k, 64000, 64000",
        "64k/64k 256k/256k 128k/128k 10/10, 64000, 64000",
        "5M/10M 8M/16M 4M/8M 8/8 8 1M/2M, 5000000, 10000000",
        "1, 1, 1",
        "1G/2g, 1000000000, 2000000000",
        "512K/1m, 512000, 1000000",
        "1.5M/2M, 1500000, 2000000",
        "'  5M/10M   8M/16M ', 5000000, 10000000",
        "0/0, 0, 0",
        "0, 0, 0",
        "5M/0, 5000000, 0",
        "'', 0, 0",
        "'   ', 0, 0",
    })
    void readsTheFirstPairAsUploadAndDownload(String text, long upload, long download) {
        assertThat(RateLimit.parse(text)).isEqualTo(new Rate(upload, download));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "5M/",
                "/5M",
                "5M/10M/2M",
                "-1M",
                "5Mbps",
                "5M /10M",
                "5M,10M",
                "99999999999999M",
                "999999999999G",
                "١M",
                "M",
                "1e9"
            })
    void refusesWhatIsNoRateAndSaysTheText(String text) {
        assertThatThrownBy(() -> RateLimit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + text + "\"");
    }
}
