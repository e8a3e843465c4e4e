package io.mikamel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterOsFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "1w2d3h4m5s, P9DT3H4M5S",
        "5s, PT5S",
        "0s, PT0S",
        "4m, PT4M",
        "1h, PT1H",
        "4w1d23h57m32s, P29DT23H57M32S",
        "52m34s530ms, PT52M34.530S",
        "14ms612us, PT0.014612S",
        "20ns, PT0.000000020S",
        "14:40:26, PT14H40M26S",
        "1d03:19:40, P1DT3H19M40S",
        "2d 03:15:00, P2DT3H15M",
        "1w2d03:04:05, P9DT3H4M5S",
        "1d00:00:00, P1D",
        "00:00:01.5, PT1.5S",
        "3600, PT1H",
        "3h15m, PT3H15M",
    })
    void readsEachFormOfDuration(String text, Duration expected) {
        assertThat(RouterOsDuration.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "none", "never"})
    void readsNoDuration(String text) {
        assertThat(RouterOsDuration.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "5x",
                "1h2d",
                "-5s",
                "1:2",
                "12:34:56:78",
                "99999999999999999999",
                "5s ago",
                "1w 5s",
                "1d2w",
                "٣s"
            })
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> RouterOsDuration.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void readsWhatItIsMadeOf(
            @ForAll @IntRange(max = 99) int weeks,
            @ForAll @IntRange(max = 6) int days,
            @ForAll @IntRange(max = 86399) int s) {
        Duration expected = Duration.ofDays(7L * weeks + days).plusSeconds(s);
        String clock = "%02d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60);
        String units = "%dh%dm%ds".formatted(s / 3600, s / 60 % 60, s % 60);
        assertThat(RouterOsDuration.parse(weeks + "w" + days + "d" + clock)).contains(expected);
        assertThat(RouterOsDuration.parse(weeks + "w" + days + "d" + units)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "mar/02/2025 11:30:44, 2025-03-02T11:30:44",
        "Jun/02/2020 07:38:00, 2020-06-02T07:38:00",
        "2025-03-02 11:30:44, 2025-03-02T11:30:44",
        "feb/29/2024 00:00:00, 2024-02-29T00:00:00",
    })
    void readsBothFormsOfDate(String text, LocalDateTime expected) {
        assertThat(RouterOsDate.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "never", "1970-01-01 00:00:00", "jan/01/1970 00:00:00"})
    void readsNeverAsNoDate(String text) {
        assertThat(RouterOsDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feb/30/2024 00:00:00", "2025-13-01 00:00:00", "03/02/2025", "yesterday", "2025-03-02"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> RouterOsDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
