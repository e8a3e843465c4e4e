package io.mikamel.store;

import static io.mikamel.domain.voucher.Vouchers.NOON;
import static io.mikamel.domain.voucher.Vouchers.batch;
import static io.mikamel.domain.voucher.Vouchers.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.domain.account.Effect;
import io.mikamel.domain.voucher.HotspotLogin;
import io.mikamel.domain.voucher.Validity;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherBatch;
import io.mikamel.domain.voucher.VoucherChange;
import io.mikamel.domain.voucher.VoucherCodes;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.domain.voucher.VoucherUse;
import io.mikamel.domain.voucher.Vouchers;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store of vouchers does on any database. */
abstract class VoucherStoreContract {

    private static final Instant TOMORROW = NOON.plus(Duration.ofHours(24));
    private static final PageRequest FIRST_TEN = new PageRequest(0, 10);

    private final VoucherCodes codes = new VoucherCodes(new SecureRandom());
    private DataSource source;
    private VoucherStore vouchers;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        source = open();
        SchemaMigration.migrate(source);
        vouchers = new VoucherStore(source);
    }

    @AfterEach
    void end() throws Exception {
        close();
    }

    @Test
    void aBatchComesBackAsItWentAndIsInTheOutbox() throws SQLException {
        VoucherBatch batch = batch("B1", Validity.UPTIME, 3);
        List<Voucher> made = create(batch);
        assertThat(vouchers.batch("B1")).contains(batch);
        assertThat(vouchers.ofRouter("edge")).containsExactlyInAnyOrderElementsOf(made);
        assertThat(vouchers.find(made.get(0).code()))
                .contains(new StoredVoucher(made.get(0), NOON, Optional.empty(), NOON));
        assertThat(outbox()).hasSize(3).allMatch(row -> row.startsWith("add {\"comment\":\"VOUCHER_SYSTEM|B1|"));
        assertThat(texts("select name from outbox order by id"))
                .isEqualTo(made.stream().map(Voucher::code).toList());
    }

    @Test
    void makes5000AtOnce() throws SQLException {
        List<Voucher> made = create(batch("B1", Validity.CLOCK, 5000));
        assertThat(made).hasSize(5000);
        assertThat(vouchers.page(VoucherQuery.ALL, FIRST_TEN).total()).isEqualTo(5000);
        assertThat(outbox()).hasSize(5000);
    }

    @Test
    void noCodeIsGivenTwice() {
        String taken = create(batch("B1", Validity.CLOCK, 1)).get(0).code();
        vouchers.create(batch("B2", Validity.CLOCK, 1), isTaken -> {
            assertThat(isTaken.test(taken)).isTrue();
            assertThat(isTaken.test("W-FREE2345")).isFalse();
            assertThat(isTaken.test(taken.toLowerCase(java.util.Locale.ROOT))).isFalse();
            return List.of(new VoucherLogin("W-FREE2345", "x"));
        });
        assertThatThrownBy(() -> vouchers.create(
                        batch("B3", Validity.CLOCK, 1), isTaken -> List.of(new VoucherLogin(taken, "x"))))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("cannot write voucher batch B3: ");
        assertThat(vouchers.batch("B3")).isEmpty();
    }

    @Test
    void aBatchThatFailsInTheMiddleLeavesNothing() throws SQLException {
        VoucherLogin same = new VoucherLogin("W-SAME2345", "x");
        assertThatThrownBy(() -> vouchers.create(batch("B1", Validity.CLOCK, 2), taken -> List.of(same, same)))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining("secret");
        assertThat(vouchers.batch("B1")).isEmpty();
        assertThat(vouchers.page(VoucherQuery.ALL, FIRST_TEN).items()).isEmpty();
        assertThat(outbox()).isEmpty();
    }

    @Test
    void theFirstLoginActivatesInTheTransactionOfTheSession() {
        Voucher made = create(batch("B1", Validity.CLOCK, 2)).get(0);
        List<Effect> effects = activate(NOON, login(made.code(), NOON), login("somebody", NOON));
        assertThat(effects).hasSize(1).allMatch(effect -> effect.account().equals(made.account()));
        StoredVoucher stored = vouchers.find(made.code()).orElseThrow();
        assertThat(stored.voucher().state()).isEqualTo(VoucherState.ACTIVE);
        assertThat(stored.voucher().use().expiresAt()).contains(TOMORROW);
        assertThat(stored.voucher().use().mac()).isEqualTo("02:00:00:00:00:01");
        assertThat(stored.voucher().comment()).endsWith("|2026-11-22T12:00:00.000Z");
        assertThat(stored.lastSeen()).contains(NOON);
        assertThat(activate(NOON.plusSeconds(30), login(made.code(), NOON))).isEmpty();
        assertThat(vouchers.find(made.code()).orElseThrow().lastSeen()).contains(NOON.plusSeconds(30));
    }

    @Test
    void aSessionThatIsNotWrittenActivatesNothing() {
        Voucher made = create(batch("B1", Validity.CLOCK, 1)).get(0);
        assertThatThrownBy(() -> Transaction.run(source, "x", connection -> {
                    VoucherStore.activate(connection, List.of(login(made.code(), NOON)), NOON, effect -> {});
                    throw new IllegalStateException("the session could not be written");
                }))
                .hasMessage("the session could not be written");
        assertThat(vouchers.find(made.code()).orElseThrow().voucher()).isEqualTo(made);
    }

    @Test
    void aLoginOnAnotherRouterIsSomebodyElse() {
        Voucher made = create(batch("B1", Validity.CLOCK, 1)).get(0);
        HotspotLogin elsewhere = new HotspotLogin("core", made.code(), NOON, "", "", Optional.empty());
        assertThat(activate(NOON, elsewhere)).isEmpty();
        assertThat(vouchers.find(made.code()).orElseThrow().voucher()).isEqualTo(made);
    }

    @Test
    void twoSessionsOfOneVoucherAtOnceActivateItOnce() {
        Voucher made = create(batch("B1", Validity.CLOCK, 1)).get(0);
        List<Effect> effects = activate(NOON, login(made.code(), NOON.plusSeconds(9)), login(made.code(), NOON));
        assertThat(effects).hasSize(1);
        assertThat(vouchers.find(made.code()).orElseThrow().voucher().use().firstLoginAt())
                .contains(NOON);
    }

    @Test
    void endsWhatIsOverOnceAndTellsTheRouter() throws SQLException {
        List<Voucher> made = create(batch("B1", Validity.CLOCK, 3));
        activate(NOON, login(made.get(0).code(), NOON));
        activate(NOON, login(made.get(1).code(), NOON.plusSeconds(1)));
        execute("delete from outbox");
        assertThat(vouchers.expireDue(TOMORROW.minusNanos(1000))).isZero();
        assertThat(vouchers.expireDue(TOMORROW)).isEqualTo(1);
        assertThat(vouchers.expireDue(TOMORROW)).isZero();
        assertThat(outbox()).containsExactly("disable {}", "kick {}", "drop-cookies {}");
        assertThat(texts("select distinct name from outbox"))
                .containsExactly(made.get(0).code());
        assertThat(state(made.get(0))).isEqualTo(VoucherState.EXPIRED);
        assertThat(state(made.get(1))).isEqualTo(VoucherState.ACTIVE);
        assertThat(state(made.get(2))).isEqualTo(VoucherState.CREATED);
    }

    @Test
    void endsManyInPieces() throws SQLException {
        List<Voucher> made = create(batch("B1", Validity.CLOCK, 1200));
        activate(NOON, made.stream().map(one -> login(one.code(), NOON)).toArray(HotspotLogin[]::new));
        assertThat(List.of(vouchers.expireDue(TOMORROW), vouchers.expireDue(TOMORROW), vouchers.expireDue(TOMORROW)))
                .containsExactly(500, 500, 200);
        assertThat(texts("select name from outbox where kind = 'disable'"))
                .doesNotHaveDuplicates()
                .hasSize(1200);
    }

    @Test
    void twoThatEndAtTheSameTimeEndEachOnce() throws Exception {
        List<Voucher> made = create(batch("B1", Validity.CLOCK, 300));
        activate(NOON, made.stream().map(one -> login(one.code(), NOON)).toArray(HotspotLogin[]::new));
        Callable<Integer> ending = () -> vouchers.expireDue(TOMORROW);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<Integer> done : threads.invokeAll(List.of(ending, ending, ending, ending))) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(vouchers.expireDue(TOMORROW)).isZero();
        assertThat(texts("select name from outbox where kind = 'kick'"))
                .doesNotHaveDuplicates()
                .hasSize(300);
    }

    @Test
    void doesNotWaitForOneThatSomebodyElseIsBusyWith() {
        List<Voucher> made = create(batch("B1", Validity.CLOCK, 2));
        activate(NOON, made.stream().map(one -> login(one.code(), NOON)).toArray(HotspotLogin[]::new));
        int ended = Transaction.run(source, "x", connection -> {
            VoucherRows.lock(connection, made.get(0).code());
            return vouchers.expireDue(TOMORROW);
        });
        assertThat(ended).isEqualTo(1);
        assertThat(state(made.get(0))).isEqualTo(VoucherState.ACTIVE);
    }

    @Test
    void takesOneOutOfServiceAndBack() throws SQLException {
        Voucher made = create(batch("B1", Validity.CLOCK, 1)).get(0);
        execute("delete from outbox");
        assertThat(vouchers.disable(made.code(), NOON, "operator ana").map(VoucherChange::effects))
                .isPresent();
        assertThat(state(made)).isEqualTo(VoucherState.DISABLED);
        vouchers.disable(made.code(), NOON, "operator ana");
        vouchers.enable(made.code(), NOON, "operator ana");
        assertThat(vouchers.find(made.code()).orElseThrow().voucher()).isEqualTo(made);
        assertThat(outbox()).containsExactly("disable {}", "kick {}", "drop-cookies {}", "enable {}");
        assertThat(texts("select distinct cause from outbox")).containsExactly("operator ana");
        assertThat(vouchers.disable("nobody", NOON, "x")).isEmpty();
        assertThat(vouchers.enable("nobody", NOON, "x")).isEmpty();
    }

    @Test
    void takesOverWhatARouterHasWithoutTellingIt() throws SQLException {
        Voucher made = create(batch("B1", Validity.CLOCK, 1)).get(0);
        execute("delete from outbox");
        VoucherUse use = new VoucherUse(
                Optional.of(NOON), Optional.of(TOMORROW), Optional.empty(), Duration.ofSeconds(77), "", "");
        Voucher found = Vouchers.migrated("VOUCHER_SYSTEM|B9|1", use);
        Voucher same = new Voucher("core", made.login(), made.terms(), "", VoucherState.MIGRATED, use, "");
        assertThat(vouchers.takeOver(List.of(found, same), NOON)).containsExactly(found);
        assertThat(vouchers.find(found.code()).orElseThrow().voucher()).isEqualTo(found);
        assertThat(vouchers.ofRouter("core")).isEmpty();
        assertThat(outbox()).isEmpty();
    }

    @Test
    void findsByAnyPartAndPages() {
        List<Voucher> made = create(batch("B1", Validity.CLOCK, 12));
        create(batch("B2", Validity.CLOCK, 1));
        vouchers.disable(made.get(3).code(), NOON, "x");
        VoucherQuery ofBatch = new VoucherQuery("", "edge", "B1", Optional.empty());
        assertThat(vouchers.page(ofBatch, new PageRequest(1, 10)).items())
                .extracting(stored -> stored.voucher().code())
                .containsExactly(made.get(1).code(), made.get(0).code());
        assertThat(vouchers.page(ofBatch, FIRST_TEN).total()).isEqualTo(12);
        assertThat(vouchers.page(new VoucherQuery("", "", "", Optional.of(VoucherState.DISABLED)), FIRST_TEN)
                        .items())
                .extracting(stored -> stored.voucher().code())
                .containsExactly(made.get(3).code());
        String part = made.get(5).code().substring(3).toLowerCase(java.util.Locale.ROOT);
        assertThat(vouchers.page(new VoucherQuery(part, "", "", Optional.empty()), FIRST_TEN)
                        .items())
                .extracting(stored -> stored.voucher().code())
                .contains(made.get(5).code());
        assertThat(vouchers.page(new VoucherQuery("", "core", "", Optional.empty()), FIRST_TEN)
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it's; drop table vouchers; --", "nul\0", "\u2400\u241b", "\ud83d\ude80 \u4e2d", "a :?x ? $1"})
    void carriesHostileTexts(String text) {
        Voucher hostile = new Voucher(
                "edge " + text,
                new VoucherLogin("c" + text, "p" + text),
                Vouchers.voucher(Validity.CLOCK).terms(),
                "b" + text,
                VoucherState.MIGRATED,
                new VoucherUse(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, text, text),
                "VOUCHER_SYSTEM|" + text);
        vouchers.takeOver(List.of(hostile), NOON);
        assertThat(vouchers.ofRouter("edge " + text)).containsExactly(hostile);
        assertThat(vouchers.page(new VoucherQuery(text, "", "", Optional.empty()), FIRST_TEN)
                        .total())
                .isEqualTo(1);
    }

    private List<Voucher> create(VoucherBatch batch) {
        return vouchers.create(batch, taken -> codes.draw(batch.shape(), batch.count(), taken));
    }

    private List<Effect> activate(Instant now, HotspotLogin... logins) {
        return Transaction.run(source, "x", connection -> {
            List<Effect> effects = new ArrayList<>();
            VoucherStore.activate(connection, List.of(logins), now, effects::add);
            return effects;
        });
    }

    private VoucherState state(Voucher voucher) {
        return vouchers.find(voucher.code()).orElseThrow().voucher().state();
    }

    private List<String> outbox() throws SQLException {
        return texts("select concat(kind, ' ', fields) from outbox order by id");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
