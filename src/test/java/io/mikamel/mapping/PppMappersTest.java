package io.mikamel.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.domain.PppSecret;
import io.mikamel.domain.PppSession;
import io.mikamel.domain.ServiceProfile;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PppMappersTest {

    private final PppSecretMapper secrets = new PppSecretMapper();
    private final PppActiveMapper actives = new PppActiveMapper();

    @Test
    void readsSecretsOfVersion7() {
        assertThat(secrets.map(RowFixtures.rows("ppp-secret-7.16")).values())
                .containsExactly(
                        new PppSecret("probe", "pppoe", "p", Optional.empty(), false),
                        new PppSecret("Ana \"the boss\", flat 3 😀", "any", "default", Optional.of("10.0.0.9"), true));
    }

    @Test
    void keepsTheProfileOfManySecretsOnce() {
        List<PppSecret> values = secrets.map(List.of(
                        Row.of("name", "a", "profile", new String("p10")),
                        Row.of("name", "b", "profile", new String("p10"))))
                .values();
        assertThat(values.get(1).profile()).isSameAs(values.get(0).profile());
    }

    @Test
    void readsSecretsOfVersion6() {
        assertThat(secrets.map(RowFixtures.rows("ppp-secret-6.49")).values())
                .containsExactly(
                        new PppSecret("client01", "pppoe", "1Mois", Optional.of("pool1"), false),
                        new PppSecret("0123", "any", "default", Optional.empty(), false));
    }

    @Test
    void readsSessionsOfVersion7() {
        Optional<String> first = Optional.of("02:00:00:00:00:05");
        Optional<String> second = Optional.of("02:00:00:00:00:06");
        Optional<String> address = Optional.of("192.168.89.254");
        Duration uptime = Duration.parse("PT44M55S");
        assertThat(actives.map(RowFixtures.rows("ppp-active-7.16")).values())
                .containsExactly(
                        new PppSession("user03", "pppoe", address, first, uptime, "0x81100000"),
                        new PppSession("negotiating", "pppoe", Optional.empty(), second, Duration.ZERO, "0x81100001"));
    }

    @Test
    void readsSessionsOfVersion6() {
        Mapped<PppSession> mapped = actives.map(RowFixtures.rows("ppp-active-6.49"));
        assertThat(mapped.values()).extracting(PppSession::uptime).containsExactly(Duration.parse("P25DT12H23M12S"));
        assertThat(mapped.problems()).isEmpty();
    }

    @Test
    void readsProfilesAndLeavesTheRateLimitAsText() {
        assertThat(new PppProfileMapper()
                        .map(RowFixtures.rows("ppp-profile-7.16"))
                        .values())
                .containsExactly(
                        new ServiceProfile("default", Optional.empty()), new ServiceProfile("p", Optional.of("2M/2M")));
    }

    @Test
    void keepsTheOtherRowsAndTheRowItselfWhenAnAttributeIsMalformed() {
        Row broken = Row.of(".id", "*1", "name", "a", "address", "10.0.0.1", "uptime", "soon");
        Row sound = Row.of(".id", "*2", "name", "b", "address", "10.0.0.2", "uptime", "1s");
        Mapped<PppSession> mapped = actives.map(List.of(broken, sound));
        assertThat(mapped.values()).extracting(PppSession::name).containsExactly("a", "b");
        assertThat(mapped.problems())
                .extracting(MappingException::getMessage)
                .containsExactly("/ppp/active uptime=\"soon\": not a duration such as 1w2d3h4m5s or 1d03:19:40");
    }

    @Test
    void namesMenuAttributeAndValueOfASingleMalformedRow() {
        assertThatThrownBy(() -> secrets.map(Row.of("name", "a", "disabled", "maybe")))
                .isInstanceOf(MappingException.class)
                .hasMessage("/ppp/secret disabled=\"maybe\": neither true nor false");
    }

    @Test
    void failsThePrintWhenARowHasNoName() {
        assertThatThrownBy(() -> secrets.map(List.of(Row.of(".id", "*7", "disabled", "false"))))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("/ppp/secret name=\"\": missing from the row of *7");
    }

    @Test
    void skipsARowWithoutAttributes() {
        assertThat(secrets.map(List.of(Row.of())).values()).isEmpty();
    }
}
