package io.mikamel.store;

import static io.mikamel.store.Commits.commit;
import static io.mikamel.store.Devices.NOON;
import static io.mikamel.store.Devices.device;
import static io.mikamel.store.Devices.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.domain.HeldRemoval;
import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.PresentRow;
import io.mikamel.domain.ShapingInput;
import io.mikamel.domain.ShapingResult;
import io.mikamel.store.CycleOutcome.Counts;
import io.mikamel.store.CycleOutcome.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stores do on any database. */
abstract class StoreContract {

    private DataSource source;
    private ShapedDeviceStore devices;
    private ShapingStore shaping;
    private HeldRemovalStore held;
    private CycleStore cycles;
    private ConfirmationStore confirmations;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        source = open();
        SchemaMigration.migrate(source);
        devices = new ShapedDeviceStore(source);
        shaping = new ShapingStore(source);
        held = new HeldRemovalStore(source);
        cycles = new CycleStore(source);
        confirmations = new ConfirmationStore(source);
    }

    @AfterEach
    void end() throws Exception {
        close();
    }

    @Test
    void takesTheTextsOfTheFileWhereTheyAreEqual() {
        devices.save(List.of(device("edge", "D1", "anna"), device("edge", "D2", "bob")), List.of(), NOON);
        String id = new String("D1");
        String name = new String("anna");
        PresentRow row =
                new PresentRow(0, 2, Map.of("Device ID", id, "Circuit Name", name, "Circuit ID", "X", "IPv4", "::"));

        List<KnownDevice> known = devices.all(List.of(row));

        assertThat(known).isEqualTo(devices.all());
        assertThat(known.get(0).device().deviceId()).isSameAs(id);
        assertThat(known.get(0).name()).isSameAs(name);
    }

    @Test
    void migratesTwiceWithoutHarm() {
        devices.save(List.of(device("edge", "D1", "anna")), List.of(), NOON);
        SchemaMigration.migrate(source);
        assertThat(devices.all()).hasSize(1);
    }

    @Test
    void migratesBesideTablesOfOthers() throws SQLException {
        for (String table : tables()) {
            execute("drop table if exists \"%s\" cascade".formatted(table));
        }
        execute("create table somebody_elses (id integer)");
        SchemaMigration.migrate(source);
        assertThat(devices.all()).isEmpty();
    }

    private List<String> tables() {
        return Transaction.run(source, "test", connection -> {
            List<String> names = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                                    + " and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        });
    }

    @Test
    void givesBackWhatItSaved() {
        KnownDevice anna = seen(device("edge", "D1", "anna"), NOON);
        devices.save(List.of(anna), List.of(), NOON);
        assertThat(devices.all()).containsExactly(anna);
    }

    @Test
    void keepsWhatIsAbsentAbsent() {
        KnownDevice known = device("edge", "D1", "anna");
        KnownDevice bare =
                new KnownDevice("edge", known.service(), "anna", known.device(), Optional.empty(), Optional.empty());
        devices.save(List.of(bare), List.of(), NOON);
        assertThat(devices.all()).containsExactly(bare);
    }

    @Test
    void replacesAndRemovesByDeviceId() {
        devices.save(List.of(device("edge", "D1", "anna"), device("edge", "D2", "bert")), List.of(), NOON);
        KnownDevice moved = device("other", "D1", "anna", "100.64.0.9");
        devices.save(List.of(moved), List.of("D2", "never there"), NOON);
        assertThat(devices.all()).containsExactly(moved);
    }

    @Test
    void lettingAnIdPassToAnotherSubscriberKeepsTheNewOne() {
        devices.save(List.of(device("edge", "D1", "anna")), List.of(), NOON);
        KnownDevice bert = device("edge", "D1", "bert");
        devices.save(List.of(bert), List.of("D1"), NOON);
        assertThat(devices.all()).containsExactly(bert);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \"quoted\"",
                "'; drop table shaped_devices; --",
                "nul\0in the middle\0",
                "\u2400 picture, \u241B escape, \u241B\u2400\0",
                "\uD83D\uDE80 emoji \u00E4\u00F6\u00FC \u4E2D\u6587",
                "a :?name and a ? and a $1 and a {{x}}",
                "back\\slash\nnewline\ttab",
                "  blanks  ",
                "",
                "%_!"
            })
    void carriesHostileNames(String name) {
        KnownDevice hostile = device("edge " + name, "D1" + name, name);
        shaping.commit(commit("c1", NOON, List.of(), List.of(hostile)));
        assertThat(devices.all()).containsExactly(hostile);
    }

    @Test
    void carriesTextsOf20kBAndMore() {
        String name = "x\uD83D\uDE80\0".repeat(20_000);
        KnownDevice huge = device("edge", "D1", name);
        shaping.commit(commit("c1", NOON, List.of(), List.of(huge)));
        assertThat(devices.all()).containsExactly(huge);
    }

    @Test
    void savesAndReads100kDevices() {
        List<KnownDevice> many = Devices.many(100_000);
        shaping.commit(commit("c1", NOON, List.of(), many));
        assertThat(devices.all()).isEqualTo(many);
    }

    @Test
    void aRowThatNobodyToldTheCycleOfIsReplaced() {
        devices.save(List.of(device("edge", "D1", "old")), List.of(), NOON);
        KnownDevice anna = device("edge", "D1", "anna");
        shaping.commit(commit("c1", NOON, List.of(), List.of(anna)));
        assertThat(devices.all()).containsExactly(anna);
    }

    @Test
    void ofTwoDevicesWithOneIdTheLastIsKept() {
        KnownDevice bert = device("edge", "D1", "bert");
        shaping.commit(commit("c1", NOON, List.of(), List.of(device("edge", "D1", "anna"), bert)));
        assertThat(devices.all()).containsExactly(bert);
    }

    @Test
    void writesOnlyWhatChanged() throws SQLException {
        List<KnownDevice> before = Devices.many(1000);
        shaping.commit(commit("c1", NOON, List.of(), before));
        List<KnownDevice> after = new ArrayList<>(before.subList(1, 1000));
        after.set(0, device("edge-1", "D0000001", "user1", "192.0.2.1"));
        shaping.commit(commit("c2", NOON.plusSeconds(600), before, after));
        assertThat(devices.all()).isEqualTo(after);
        assertThat(count("select count(*) from shaped_devices where updated_at > timestamp with time zone"
                        + " '2026-11-21 12:05:00+00'"))
                .isEqualTo(1);
    }

    @Test
    void aDeviceThatStaysLiveCostsNoWrite() throws SQLException {
        Instant later = NOON.plusSeconds(600);
        List<KnownDevice> before = List.of(seen(device("edge", "D1", "anna"), NOON));
        shaping.commit(commit("c1", NOON, List.of(), before));
        List<KnownDevice> after = List.of(seen(device("edge", "D1", "anna"), later));
        shaping.commit(commit("c2", later, devices.all(), after));
        assertThat(devices.all()).isEqualTo(after);
        assertThat(count("select count(*) from shaped_devices where updated_at > timestamp with time zone"
                        + " '2026-11-21 12:05:00+00'"))
                .isZero();
    }

    @Test
    void theDecisionOfACycleIsRememberedAndUsesTheConfirmationsOfRoutersThatAnswered() {
        KnownDevice anna = seen(device("edge", "D1", "anna"), NOON);
        confirmations.confirm("edge", NOON.minusSeconds(1));
        confirmations.confirm("core", NOON.minusSeconds(1));
        ShapingInput input = new ShapingInput(
                List.of(),
                devices.all(),
                List.of(Commits.reading("edge")),
                List.of(),
                List.of(),
                List.of(),
                confirmations.pending().keySet(),
                Set.of("edge"),
                false,
                Map.of(),
                NOON);
        ShapingResult result = new ShapingResult(
                List.of(),
                List.of(),
                List.of(Devices.added(anna)),
                List.of(anna),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
        shaping.commit(CycleCommit.of("c1", input, result, List.of()));
        assertThat(devices.all()).containsExactly(anna);
        assertThat(confirmations.pending()).containsOnlyKeys("core");
    }

    @Test
    void aDeviceThatWentOfflineKeepsWhenItWasSeen() {
        List<KnownDevice> known = List.of(seen(device("edge", "D1", "anna"), NOON));
        shaping.commit(commit("c1", NOON, List.of(), known));
        shaping.commit(commit("c2", NOON.plusSeconds(600), devices.all(), known));
        shaping.commit(commit("c3", NOON.plusSeconds(1200), devices.all(), known));
        assertThat(devices.all()).isEqualTo(known);
    }

    @Test
    void aRouterThatDidNotAnswerLeavesItsDevicesSeenWhenTheyWere() {
        List<KnownDevice> known = List.of(seen(device("edge", "D1", "anna"), NOON));
        shaping.commit(commit("c1", NOON, List.of(), known));
        shaping.commit(Commits.notReading(commit("c2", NOON.plusSeconds(600), devices.all(), known)));
        assertThat(devices.all()).isEqualTo(known);
    }

    @Test
    void aCycleIsWrittenOnceHoweverOftenItIsCommitted() throws SQLException {
        List<KnownDevice> known = List.of(device("edge", "D1", "anna"));
        CycleCommit cycle = commit("c1", NOON, List.of(), known);
        assertThat(shaping.commit(cycle)).isTrue();
        assertThat(shaping.commit(cycle)).isFalse();
        assertThat(count("select count(*) from shaping_changes")).isEqualTo(1);
    }

    @Test
    void aCycleThatFailsInTheMiddleLeavesNothing() throws SQLException {
        List<KnownDevice> known = List.of(device("edge", "D1", "anna"));
        HeldRemoval tooMany = new HeldRemoval("edge", null, "bert", NOON, 1);
        CycleCommit broken = commit("c1", NOON, List.of(), known, List.of(tooMany));
        assertThatThrownBy(() -> shaping.commit(broken))
                .isInstanceOf(StoreException.class)
                .isNotInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("cannot write cycle c1: ");
        assertThat(devices.all()).isEmpty();
        assertThat(count("select count(*) from shaping_changes")).isZero();
        assertThat(shaping.commit(commit("c1", NOON, List.of(), known))).isTrue();
    }

    @Test
    void aLastStepThatFailsLeavesTheTablesAsTheyWere() {
        CycleCommit cycle = commit("c1", NOON, List.of(), List.of(device("edge", "D1", "anna")));
        assertThatThrownBy(() -> shaping.commit(cycle, () -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(devices.all()).isEmpty();
        assertThat(shaping.commit(cycle)).isTrue();
    }

    @Test
    void twoWhoWriteARouterForTheFirstTimeAtOnceBothSucceed() throws Exception {
        for (int round = 0; round < 40; round++) {
            CyclicBarrier start = new CyclicBarrier(2);
            String router = "edge-" + round;
            CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() -> commitAt(start, router, "other-"));
            assertThat(commitAt(start, router, "one-")).isTrue();
            assertThat(other.join()).isTrue();
        }
    }

    private boolean commitAt(CyclicBarrier start, String router, String who) {
        try {
            start.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        CycleCommit cycle = commit(who + router, NOON, List.of(), List.of());
        return shaping.commit(Commits.reading(cycle, Set.of(router)));
    }

    @Test
    void remembersHeldRemovalsAndForgetsTheRest() {
        HeldRemoval anna = new HeldRemoval("edge", "D1", "anna", NOON, 1);
        HeldRemoval bert = new HeldRemoval("edge", "D2", "bert", NOON, 2);
        held.replace(List.of(anna, bert));
        HeldRemoval later = new HeldRemoval("edge", "D2", "bert", NOON, 3);
        shaping.commit(commit("c1", NOON, List.of(), List.of(), List.of(later)));
        assertThat(held.all()).containsExactly(later);
    }

    @Test
    void aConfirmationIsUsedByTheCycleThatCameAfterIt() {
        confirmations.confirm("edge", NOON);
        confirmations.confirm("other", NOON);
        shaping.commit(commit("c1", NOON.plusSeconds(1), List.of(), List.of()));
        assertThat(confirmations.pending()).containsOnlyKeys("other");
    }

    @Test
    void aConfirmationThatCameDuringTheCycleStays() {
        confirmations.confirm("edge", NOON);
        confirmations.confirm("edge", NOON.plusSeconds(5));
        shaping.commit(commit("c1", NOON.plusSeconds(1), List.of(), List.of()));
        assertThat(confirmations.pending()).containsEntry("edge", NOON.plusSeconds(5));
    }

    @Test
    void givesTheNewestCycleOfEachRouter() {
        CycleOutcome old = cycle("c1", "edge", NOON, Outcome.OK, "");
        CycleOutcome failed = cycle("c2", "edge", NOON.plusSeconds(600), Outcome.FAILED, "it's down");
        CycleOutcome core = cycle("c1", "core", NOON, Outcome.HELD, "");
        cycles.save(List.of(old, failed, core));
        cycles.save(List.of(failed));
        assertThat(cycles.lastByRouter()).containsExactly(core, failed);
        assertThat(cycles.recent("edge", 10)).containsExactly(failed, old);
        assertThat(cycles.recent("", 1)).containsExactly(failed);
        assertThat(cycles.deleteBefore(NOON.plus(Duration.ofMinutes(5)))).isEqualTo(2);
        assertThat(cycles.lastByRouter()).containsExactly(failed);
    }

    private static CycleOutcome cycle(String id, String router, Instant at, Outcome outcome, String error) {
        return new CycleOutcome(id, router, at, at.plusSeconds(3), outcome, error, new Counts(10, 1, 2, 3, 4, 5));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
