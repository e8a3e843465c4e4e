package io.mikamel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.DhcpLease;
import io.mikamel.domain.HotspotSession;
import io.mikamel.domain.HotspotUser;
import io.mikamel.domain.ServiceProfile;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HotspotAndDhcpMappersTest {

    @Test
    void readsUsersAndGivesTheTrialUserTheDefaultProfile() {
        assertThat(new HotspotUserMapper()
                        .map(RowFixtures.rows("hotspot-user-7.16"))
                        .values())
                .containsExactly(
                        new HotspotUser("default-trial", "default", false),
                        new HotspotUser("client07", "1Mois", false));
    }

    @Test
    void readsActiveUsersOfVersion7WithTheMacInUpperCase() {
        assertThat(new HotspotActiveMapper()
                        .map(RowFixtures.rows("hotspot-active-7.16"))
                        .values())
                .containsExactly(new HotspotSession(
                        "ABCD12", "10.5.50.10", "02:00:00:00:00:0A", Duration.ofSeconds(724), "hotspot1"));
    }

    @Test
    void readsActiveUsersOfVersion6() {
        assertThat(new HotspotActiveMapper()
                        .map(RowFixtures.rows("hotspot-active-6.49"))
                        .values())
                .extracting(HotspotSession::uptime)
                .containsExactly(Duration.parse("P1DT3H19M40S"));
    }

    @Test
    void readsProfiles() {
        assertThat(new HotspotProfileMapper()
                        .map(RowFixtures.rows("hotspot-user-profile-7.16"))
                        .values())
                .containsExactly(
                        new ServiceProfile("uprof1", Optional.of("512k/1M")),
                        new ServiceProfile("default", Optional.empty()));
    }

    @Test
    void readsLeasesByWhatIsActive() {
        Optional<String> none = Optional.empty();
        assertThat(new DhcpLeaseMapper()
                        .map(RowFixtures.rows("dhcp-lease-6.49"))
                        .values())
                .containsExactly(
                        new DhcpLease(
                                "192.168.6.96",
                                "02:00:00:00:00:10",
                                Optional.of("cc-PC"),
                                "User",
                                true,
                                false,
                                none,
                                none),
                        new DhcpLease(
                                "192.168.6.10",
                                "02:00:00:00:00:11",
                                none,
                                "User",
                                false,
                                true,
                                Optional.of("5M/10M"),
                                Optional.of("Printer")));
    }

    @Test
    void readsADisabledLeaseAsNotBound() {
        Row lease = Row.of("address", "10.0.0.1", "status", "bound", "disabled", "true");
        assertThat(new DhcpLeaseMapper().map(lease).bound()).isFalse();
    }

    @Test
    void readsAMalformedMacAddressAsAbsentAndTellsIt() {
        Mapped<HotspotSession> mapped = new HotspotActiveMapper()
                .map(List.of(Row.of("user", "a", "address", "10.0.0.1", "mac-address", "none")));
        assertThat(mapped.values()).extracting(HotspotSession::macAddress).containsExactly("");
        assertThat(mapped.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.menu()).isEqualTo("/ip/hotspot/active");
            assertThat(problem.attribute()).isEqualTo("mac-address");
        });
    }
}
