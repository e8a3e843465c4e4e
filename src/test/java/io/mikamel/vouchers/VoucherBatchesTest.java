package io.mikamel.vouchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.mikamel.domain.voucher.InvalidFieldException;
import io.mikamel.domain.voucher.NamePattern;
import io.mikamel.domain.voucher.Validity;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.domain.voucher.VoucherTerms;
import io.mikamel.domain.voucher.VoucherUse;
import io.mikamel.store.Database;
import io.mikamel.store.PageRequest;
import io.mikamel.store.SchemaMigration;
import io.mikamel.store.VoucherQuery;
import io.mikamel.store.VoucherStore;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoucherBatchesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final HikariDataSource database = Database.open("jdbc:h2:mem:" + UUID.randomUUID(), "", "");
    private final VoucherStore store = new VoucherStore(database);
    private final VoucherBatches batches = batches(NamePattern.of("*voucher*"));

    private VoucherBatches batches(NamePattern profiles) {
        return new VoucherBatches(
                store, "edge"::equals, profiles, new SecureRandom(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @BeforeEach
    void migrate() {
        SchemaMigration.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fillsInWhatWasLeftOut() {
        CreatedBatch made = batches.create(request(Map.of()));
        assertThat(made.batch().id()).matches("B20261121-[A-Z2-9]{5}");
        assertThat(made.logins()).hasSize(20).allMatch(login -> login.code().matches("[a-z2-9]{8}"));
        assertThat(made.logins()).allMatch(login -> login.password().equals(login.code()));
        assertThat(store.batch(made.batch().id())).contains(made.batch());
        Voucher voucher = store.ofRouter("edge").get(0);
        assertThat(voucher.terms()).isEqualTo(new VoucherTerms("voucher-1d", Validity.CLOCK, 24));
        assertThat(voucher.comment()).isEqualTo("VOUCHER_SYSTEM|%s|0|0|24||2026-11-21".formatted(voucher.batch()));
    }

    @Test
    void doesAsItIsTold() {
        CreatedBatch made = batches.create(request(Map.of(
                "prefix",
                "WIFI-",
                "length",
                6,
                "charset",
                "digits",
                "mode",
                "userpass",
                "validity",
                "uptime",
                "priceSell",
                new BigDecimal("15E+3"),
                "priceCost",
                new BigDecimal("9999.50"),
                "vendor",
                "kiosk 7",
                "createdBy",
                "ana")));
        assertThat(made.logins()).allMatch(login -> login.code().matches("WIFI-[2-9]{6}"));
        assertThat(made.logins()).allMatch(login -> login.password().matches("[2-9]{6}"));
        Voucher voucher = store.ofRouter("edge").get(0);
        assertThat(voucher.terms().validity()).isEqualTo(Validity.UPTIME);
        assertThat(voucher.comment()).endsWith("|15000|9999.5|24|kiosk 7|2026-11-21|ana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "router; core; router: 'core' is not in routers.csv",
                "router; ; router: missing",
                "profile; ; profile: missing",
                "profile; '  '; profile: allowed are 1 to 100 characters",
                "profile; gold; profile: 'gold' is no voucher profile, mikamel.vouchers.profiles is *voucher*",
                "count; ; count: missing",
                "count; 0; count: 0, allowed is 1 to 5000",
                "count; 5001; count: 5001, allowed is 1 to 5000",
                "validHours; ; validHours: missing",
                "validHours; 0; validHours: 0, allowed is 1 to 87600",
                "validHours; -1; validHours: -1, allowed is 1 to 87600",
                "validHours; 87601; validHours: 87601, allowed is 1 to 87600",
                "length; 3; length: 3, allowed is 4 to 32",
                "prefix; a|b; prefix: allowed are up to 16 letters, digits, dots, dashes and underscores, a letter or"
                        + " digit first",
                "mode; both; mode: 'both', allowed are code, userpass",
                "validity; week; validity: 'week', allowed are clock, uptime",
                "vendor; a|b; vendor: holds |, which separates the fields of a comment",
                "createdBy; a|b; createdBy: holds |, which separates the fields of a comment",
                "priceSell; -0.01; priceSell: allowed is 0 or more, with up to 6 decimals",
                "priceSell; 0.0000001; priceSell: allowed is 0 or more, with up to 6 decimals",
                "priceCost; 1E+2147483647; priceCost: allowed is 0 or more, with up to 6 decimals",
                "priceCost; 100000000000000; priceCost: allowed is 0 or more, with up to 6 decimals"
            })
    void namesTheFieldThatIsWrong(String field, String value, String message) {
        Map<String, Object> changed = new HashMap<>();
        changed.put(field, value == null ? null : typed(field, value));
        assertThatThrownBy(() -> batches.create(request(changed)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage(message);
        assertThat(store.page(VoucherQuery.ALL, new PageRequest(0, 1)).total()).isZero();
    }

    @Test
    void takesAnyProfileWhereAnyIsAVoucherProfile() {
        CreatedBatch made = batches(NamePattern.of("*")).create(request(Map.of("profile", "gold")));
        assertThat(made.batch().terms().profile()).isEqualTo("gold");
    }

    @Test
    void refusesTextOfMoreThanOneLine() {
        assertThatThrownBy(() -> batches.create(request(Map.of("vendor", "a\nb"))))
                .hasMessage("vendor: holds a line break or another control character");
        assertThatThrownBy(() -> batches.create(request(Map.of("profile", "a\0b"))))
                .hasMessage("profile: holds a line break or another control character");
    }

    @Test
    void refusesCodesThatAreEasyToGuess() {
        assertThatThrownBy(() -> batches.create(request(Map.of("count", 5000, "length", 4, "charset", "digits"))))
                .hasMessage("length: 4 is too short for 5000 codes of digits: make it 8");
    }

    @Test
    void showsNoCodeInALog() {
        CreatedBatch made = batches.create(request(Map.of()));
        assertThat(made.toString())
                .isEqualTo(
                        "voucher batch %s: 20 for edge".formatted(made.batch().id()));
    }

    @Test
    void endsEverythingThatIsOverHoweverMuchItIs() {
        VoucherUse use = new VoucherUse(
                Optional.of(NOON), Optional.of(NOON.plusSeconds(60)), Optional.empty(), Duration.ZERO, "", "");
        store.takeOver(
                IntStream.range(0, 1001).mapToObj(i -> active("c" + i, use)).toList(), NOON);
        assertThat(expiryAt(NOON.plusSeconds(59)).expireDue()).isZero();
        assertThat(expiryAt(NOON.plusSeconds(60)).expireDue()).isEqualTo(1001);
        assertThat(expiryAt(NOON.plusSeconds(60)).expireDue()).isZero();
        VoucherQuery expired = new VoucherQuery("", "", "", Optional.of(VoucherState.EXPIRED));
        assertThat(store.page(expired, new PageRequest(0, 1)).total()).isEqualTo(1001);
    }

    private VoucherExpiry expiryAt(Instant now) {
        return new VoucherExpiry(store, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Voucher active(String code, VoucherUse use) {
        return new Voucher(
                "edge",
                new VoucherLogin(code, code),
                new VoucherTerms("voucher-1d", Validity.CLOCK, 24),
                "",
                VoucherState.ACTIVE,
                use,
                "VOUCHER_SYSTEM|B");
    }

    private static Object typed(String field, String value) {
        return switch (field) {
            case "count", "validHours", "length" -> Integer.valueOf(value);
            case "priceSell", "priceCost" -> new BigDecimal(value);
            default -> value;
        };
    }

    /** Twenty vouchers for a day, with these fields changed. */
    private static BatchRequest request(Map<String, Object> changed) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("router", "edge", "profile", "voucher-1d", "count", 20, "validHours", 24));
        fields.putAll(changed);
        return new BatchRequest(
                (String) fields.get("router"),
                (String) fields.get("profile"),
                (Integer) fields.get("count"),
                (String) fields.get("prefix"),
                (Integer) fields.get("length"),
                (String) fields.get("charset"),
                (String) fields.get("mode"),
                (Integer) fields.get("validHours"),
                (String) fields.get("validity"),
                (BigDecimal) fields.get("priceSell"),
                (BigDecimal) fields.get("priceCost"),
                (String) fields.get("vendor"),
                (String) fields.get("createdBy"));
    }
}
