package io.mikamel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountMappersTest {

    @Test
    void readsAHotspotUserInOneFormOfEachField() {
        RouterAccount user = new HotspotAccountMapper("edge")
                .map(Row.of(
                        ".id",
                        "*7",
                        "name",
                        "AB12",
                        "server",
                        "all",
                        "password",
                        "*****",
                        "profile",
                        "day",
                        "limit-uptime",
                        "1d1h",
                        "limit-bytes-total",
                        "0",
                        "uptime",
                        "1h5s",
                        "disabled",
                        "false",
                        "comment",
                        "VOUCHER_SYSTEM|a"));

        assertThat(user.key()).isEqualTo(new AccountKey("edge", AccountType.HOTSPOT, "AB12"));
        assertThat(user.fields().values())
                .isEqualTo(Map.of(
                        "profile",
                        "day",
                        "limit-uptime",
                        "90000s",
                        "disabled",
                        "false",
                        "comment",
                        "VOUCHER_SYSTEM|a"));
        assertThat(user.usedUptime()).isEqualTo(Duration.ofSeconds(3605));
        assertThat(user.builtIn()).isFalse();
    }

    @Test
    void knowsTheTrialUser() {
        assertThat(new HotspotAccountMapper("edge")
                        .map(Row.of(".id", "*0", "name", "default-trial", "default", "true"))
                        .builtIn())
                .isTrue();
    }

    @Test
    void readsAPppSecret() {
        RouterAccount secret = new PppSecretAccountMapper("edge")
                .map(Row.of(
                        ".id",
                        "*1",
                        "name",
                        "a@b",
                        "service",
                        "pppoe",
                        "caller-id",
                        "",
                        "password",
                        "p",
                        "profile",
                        "10m",
                        "remote-address",
                        "100.64.0.1",
                        "limit-bytes-in",
                        "0",
                        "disabled",
                        "true"));

        assertThat(secret.fields().values())
                .isEqualTo(Map.of(
                        "service",
                        "pppoe",
                        "password",
                        "p",
                        "profile",
                        "10m",
                        "remote-address",
                        "100.64.0.1",
                        "disabled",
                        "true"));
        assertThat(secret.toString()).doesNotContain("password=p,");
    }

    @Test
    void marksSessionsByNumberOrDevice() {
        assertThat(new PppMarkMapper()
                        .map(Row.of(".id", "*A", "name", "u", "session-id", "0x81", "caller-id", "M", "uptime", "5s"))
                        .mark()
                        .identity())
                .isEqualTo("0x81 M");
        assertThat(new HotspotMarkMapper()
                        .map(Row.of(
                                ".id",
                                "*A",
                                "user",
                                "u",
                                "address",
                                "10.0.0.1",
                                "mac-address",
                                "02:00:00:00:00:01",
                                "uptime",
                                "5s"))
                        .mark()
                        .identity())
                .isEqualTo("02:00:00:00:00:01 10.0.0.1");
        assertThat(new HotspotCookieMapper()
                        .map(Row.of(".id", "*1", "user", "u"))
                        .user())
                .isEqualTo("u");
    }
}
