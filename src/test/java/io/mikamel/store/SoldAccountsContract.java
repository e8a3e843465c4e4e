package io.mikamel.store;

import static io.mikamel.domain.voucher.Vouchers.NOON;
import static io.mikamel.domain.voucher.Vouchers.batch;
import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.EndReason;
import io.mikamel.domain.session.Session;
import io.mikamel.domain.session.SessionChange;
import io.mikamel.domain.session.SessionChange.Closed;
import io.mikamel.domain.session.SessionChange.Opened;
import io.mikamel.domain.session.SessionChange.Readdressed;
import io.mikamel.domain.session.StartKnown;
import io.mikamel.domain.subscription.Subscription;
import io.mikamel.domain.subscription.SubscriptionState;
import io.mikamel.domain.voucher.Validity;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.domain.voucher.VoucherUse;
import io.mikamel.domain.voucher.Vouchers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Subscriptions, and vouchers by uptime beside their sessions, on any database. */
abstract class SoldAccountsContract {

    private static final Duration FIVE_HOURS = Duration.ofHours(5);
    private static final Instant LATER = NOON.plusSeconds(60);

    private Sql sql;
    private VoucherStore vouchers;
    private VoucherSettlement settlement;
    private SubscriptionStore subscriptions;
    private SessionStore sessions;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        DataSource source = open();
        SchemaMigration.migrate(source);
        sql = new Sql(source);
        vouchers = new VoucherStore(source);
        settlement = new VoucherSettlement(source);
        subscriptions = new SubscriptionStore(source);
        sessions = new SessionStore(source);
    }

    @AfterEach
    void end() throws Exception {
        close();
    }

    @Test
    void aRouterThatForgotFiveHoursGetsThemTakenOffTheLimit() throws SQLException {
        String code = connected(true);
        settlement.settle("edge", Map.of(code, Duration.ZERO), LATER, LATER);
        assertThat(limit(code)).contains(Duration.ofHours(19));
        assertThat(outbox()).containsExactly("set {\"limit-uptime\":\"68400s\"}");
        settlement.settle("edge", Map.of(code, Duration.ZERO), LATER, LATER);
        assertThat(outbox()).hasSize(1);
        assertThat(settlement.used("edge")).isEqualTo(Map.of(code, FIVE_HOURS));
        assertThat(settlement.used("core")).isEmpty();
    }

    @Test
    void nothingIsSettledWhileASessionIsOpenOrWasWhenTheRouterWasRead() throws SQLException {
        String open = connected(false);
        settlement.settle("edge", Map.of(open, Duration.ZERO), LATER, LATER);
        hangUp(open);
        settlement.settle("edge", Map.of(open, Duration.ZERO), NOON, LATER);
        settlement.settle("core", Map.of(open, Duration.ZERO), LATER, LATER);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void oneThatIsUsedUpEnds() throws SQLException {
        String code = connected(true);
        settlement.settle("edge", Map.of(code, Duration.ofHours(24)), LATER, LATER);
        assertThat(state(code)).isEqualTo(VoucherState.EXPIRED);
        assertThat(outbox()).containsExactly("disable {}", "kick {}", "drop-cookies {}");
    }

    @Test
    void oneWithoutAnAccountEndsOnlyWhenItIsUsedUp() throws SQLException {
        String code = connected(true);
        settlement.settle("edge", Map.of(), LATER, LATER);
        assertThat(state(code)).isEqualTo(VoucherState.ACTIVE);
        sql.run("update user_usage_stats set uptime_seconds = 86400");
        settlement.settle("edge", Map.of(), LATER, LATER);
        assertThat(state(code)).isEqualTo(VoucherState.EXPIRED);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void oneThatIsTakenOverWhileItIsOnlineBeginsThen() throws SQLException {
        Session session = session(AccountType.HOTSPOT, "W-ABCD2345", "10.5.50.9");
        commit(new Opened(session));
        VoucherUse used =
                new VoucherUse(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofHours(2), "", "");
        vouchers.takeOver(List.of(Vouchers.migrated("VOUCHER_SYSTEM|B9|1|2|24", used)), LATER);
        Voucher voucher = vouchers.find("W-ABCD2345").orElseThrow().voucher();
        assertThat(voucher.state()).isEqualTo(VoucherState.ACTIVE);
        assertThat(voucher.use().firstLoginAt()).contains(session.startedAt());
        assertThat(voucher.use().limitUptime()).contains(Duration.ofHours(26));
        assertThat(outbox())
                .singleElement()
                .asString()
                .startsWith("set {\"comment\":\"VOUCHER_SYSTEM|B9|1|2|24||||2026-11-21T07:00:00.000Z|");
    }

    @Test
    void oneThatIsTakenOverAfterItsEndIsNotThrownOut() throws SQLException {
        commit(new Opened(session(AccountType.HOTSPOT, "W-ABCD2345", "10.5.50.9")));
        VoucherUse over = new VoucherUse(
                Optional.of(NOON.minusSeconds(9)), Optional.of(NOON), Optional.empty(), Duration.ZERO, "", "");
        vouchers.takeOver(List.of(Vouchers.migrated("VOUCHER_SYSTEM|B9|1|2|24", over)), LATER);
        assertThat(state("W-ABCD2345")).isEqualTo(VoucherState.MIGRATED);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void aSubscriptionIsTakenOverOnceAndSeenWhereItIs() throws SQLException {
        Subscription anna = subscription("anna", "x'; drop table subscriptions; --");
        subscriptions.takeOver(List.of(anna, subscription("bert", "nul\0")), NOON);
        subscriptions.takeOver(List.of(subscription("anna", "changed")), LATER);
        assertThat(subscriptions.ofRouter("edge")).containsExactly(anna, subscription("bert", "nul\0"));
        assertThat(subscriptions.ofRouter("core")).isEmpty();
        Session session = session(AccountType.PPPOE, "anna", "10.0.0.7");
        commit(new Opened(session), new Opened(session(AccountType.PPPOE, "nobody", "10.0.0.8")));
        assertThat(sql.texts(
                        "select concat(ip_address, ' ', mac_address) from subscriptions where last_seen is not null"))
                .containsExactly("10.0.0.7 02:00:00:00:00:01");
        commit(new Readdressed(session(AccountType.PPPOE, "anna", "10.0.0.9"), "10.0.0.7", NOON));
        assertThat(sql.texts("select ip_address from subscriptions where last_seen is not null"))
                .containsExactly("10.0.0.9");
    }

    /** A voucher by uptime that was connected for five hours. */
    private String connected(boolean over) throws SQLException {
        String code = vouchers.create(batch("B1", Validity.UPTIME, 1), taken -> List.of(new VoucherLogin("W-1", "x")))
                .get(0)
                .code();
        commit(new Opened(session(AccountType.HOTSPOT, code, "10.5.50.9")));
        if (over) {
            hangUp(code);
        }
        sql.run("delete from outbox");
        return code;
    }

    private void hangUp(String code) {
        commit(new Closed(session(AccountType.HOTSPOT, code, "10.5.50.9"), NOON, EndReason.ROUTER_REBOOT));
    }

    private void commit(SessionChange... changes) {
        sessions.commit(new SessionCommit("edge", NOON, Optional.empty(), List.of(changes)));
    }

    private static Session session(AccountType type, String name, String address) {
        Instant begin = NOON.minus(FIVE_HOURS);
        return new Session(
                "s-" + name,
                new AccountKey("edge", type, name),
                "x",
                "0x1",
                1,
                address,
                begin,
                "02:00:00:00:00:01",
                begin,
                StartKnown.UPTIME,
                ByteCount.ZERO,
                Optional.empty());
    }

    private static Subscription subscription(String name, String password) {
        return new Subscription(
                "edge", name, password, "pppoe-10m", "pppoe", "B7", SubscriptionState.MIGRATED, "PPPOE_SYSTEM|B7");
    }

    private Optional<Duration> limit(String code) {
        return vouchers.find(code).orElseThrow().voucher().use().limitUptime();
    }

    private VoucherState state(String code) {
        return vouchers.find(code).orElseThrow().voucher().state();
    }

    private List<String> outbox() throws SQLException {
        return sql.texts("select concat(kind, ' ', fields) from outbox order by id");
    }
}
