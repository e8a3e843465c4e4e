package io.mikamel.store;

import static io.mikamel.store.Commits.commit;
import static io.mikamel.store.Devices.NOON;
import static io.mikamel.store.Devices.device;
import static io.mikamel.store.Devices.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Service;
import io.mikamel.domain.ShapingChange;
import io.mikamel.domain.ShapingChange.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the searches of the REST API find on any database. */
abstract class SearchContract {

    private static final PageRequest FIRST = new PageRequest(0, 10);
    private static final DeviceSearch EVERY_DEVICE = new DeviceSearch("", "", FIRST);
    private static final ChangeSearch EVERY_CHANGE = new ChangeSearch("", Optional.empty(), Optional.empty(), FIRST);

    private ShapedDeviceStore devices;
    private ShapingChangeStore changes;
    private ShapingStore shaping;
    private JdbcSearches searches;

    /** An empty database. */
    abstract DataSource open() throws Exception;

    abstract void close() throws Exception;

    @BeforeEach
    void begin() throws Exception {
        DataSource source = open();
        SchemaMigration.migrate(source);
        devices = new ShapedDeviceStore(source);
        changes = new ShapingChangeStore(source);
        shaping = new ShapingStore(source);
        searches = new JdbcSearches(source);
    }

    @AfterEach
    void end() throws Exception {
        searches.close();
        close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's \"quoted\"",
                "'; drop table shaped_devices; --",
                "nul\0in the middle\0",
                "\u2400 picture, \u241B escape, \u241B\u2400\0",
                "\uD83D\uDE80 emoji \u00E4\u00F6\u00FC \u4E2D\u6587",
                "a :?name and a ? and a $1 and a {{x}} and a ${y}",
                "back\\slash\nnewline\ttab",
                "  blanks  ",
                "",
                "%_!"
            })
    void carryHostileNames(String name) {
        KnownDevice hostile = device("edge " + name, "D1" + name, name);
        shaping.commit(commit("c1", NOON, List.of(), List.of(hostile)));
        assertThat(searches.find(new DeviceSearch(name, hostile.router(), FIRST))
                        .items())
                .containsExactly(hostile);
        ChangeSearch ofRouter = new ChangeSearch(hostile.router(), Optional.empty(), Optional.empty(), FIRST);
        assertThat(changes(ofRouter)).containsExactly(Devices.added(hostile));
    }

    @Test
    void carryTextsOf20kBAndMore() {
        KnownDevice huge = device("edge", "D1", "x\uD83D\uDE80\0".repeat(20_000));
        shaping.commit(commit("c1", NOON, List.of(), List.of(huge)));
        assertThat(searches.find(EVERY_DEVICE).items()).containsExactly(huge);
        assertThat(changes(EVERY_CHANGE)).containsExactly(Devices.added(huge));
    }

    @Test
    void findDevicesByPartOfAnyField() {
        devices.save(
                List.of(device("edge", "D1", "Anna Smith"), device("core", "D2", "bert", "192.0.2.77")),
                List.of(),
                NOON);
        assertThat(names("nna s", "")).containsExactly("Anna Smith");
        assertThat(names("2.77", "")).containsExactly("bert");
        assertThat(names("aa:bb", "core")).containsExactly("bert");
        assertThat(names("", "")).containsExactly("bert", "Anna Smith");
        assertThat(names("a%h", "")).isEmpty();
    }

    @Test
    void giveAllThatIsKnownOfADevice() {
        KnownDevice live = seen(device("edge", "D1", "anna"), NOON);
        KnownDevice offline = seen(device("edge", "D2", "bert"), NOON.minusSeconds(60));
        KnownDevice plain = device("edge", "D3", "carl");
        KnownDevice bare =
                new KnownDevice("edge", Service.HOTSPOT, "carl", plain.device(), Optional.empty(), Optional.empty());
        shaping.commit(commit("c1", NOON, List.of(), List.of(live, offline, bare)));
        assertThat(searches.find(EVERY_DEVICE).items()).containsExactly(live, offline, bare);
    }

    @Test
    void turnThePagesOfDevices() {
        devices.save(Devices.many(25), List.of(), NOON);
        Page<KnownDevice> last = searches.find(new DeviceSearch("", "", new PageRequest(2, 10)));
        assertThat(last.items()).hasSize(5);
        assertThat(last.total()).isEqualTo(25);
        DeviceSearch one = new DeviceSearch("user1", "edge-1", new PageRequest(0, 1));
        assertThat(searches.find(one).items())
                .singleElement()
                .isEqualTo(device("edge-1", "D0000001", "user1", "10.0.0.1"));
        assertThat(searches.find(one).total()).isEqualTo(2);
    }

    @Test
    void tellTheTotalOnAPagePastTheEndToo() {
        assertThat(searches.find(EVERY_DEVICE)).isEqualTo(new Page<>(List.of(), 0, 10, 0));
        assertThat(searches.find(EVERY_CHANGE)).isEqualTo(new Page<>(List.of(), 0, 10, 0));
        shaping.commit(commit("c1", NOON, List.of(), Devices.many(5)));
        PageRequest far = new PageRequest(Integer.MAX_VALUE, 1000);
        assertThat(searches.find(new DeviceSearch("", "", far)))
                .isEqualTo(new Page<>(List.of(), Integer.MAX_VALUE, 1000, 5));
        assertThat(searches.find(new ChangeSearch("", Optional.empty(), Optional.empty(), far)))
                .isEqualTo(new Page<>(List.of(), Integer.MAX_VALUE, 1000, 5));
    }

    @Test
    void giveChangesNewestFirstByRouterKindAndTime() {
        ShapingChange anna = Devices.added(device("edge", "D1", "anna"));
        ShapingChange held =
                new ShapingChange(Kind.HELD, "core", "C2", "bert", Optional.empty(), Optional.empty(), "too many");
        changes.append("c1", NOON, List.of(anna));
        changes.append("c2", NOON.plusSeconds(60), List.of(held));
        assertThat(changes(EVERY_CHANGE)).containsExactly(held, anna);
        assertThat(changes("edge", Optional.empty(), Optional.empty())).containsExactly(anna);
        assertThat(changes("", Optional.of(Kind.HELD), Optional.empty())).containsExactly(held);
        assertThat(changes("", Optional.empty(), Optional.of(NOON.plusSeconds(1))))
                .containsExactly(held);
        assertThat(changes("", Optional.empty(), Optional.of(Instant.MIN))).hasSize(2);
        assertThat(changes("", Optional.empty(), Optional.of(Instant.MAX))).isEmpty();
    }

    @Test
    void turnThePagesOfChanges() {
        IntStream.range(0, 5)
                .forEach(i -> changes.append(
                        "c" + i, NOON.plusSeconds(i), List.of(Devices.added(device("edge", "D" + i, "user" + i)))));
        PageRequest second = new PageRequest(1, 2);
        Page<RecordedChange> page = searches.find(new ChangeSearch("", Optional.empty(), Optional.empty(), second));
        assertThat(page.items()).extracting(RecordedChange::cycleId).containsExactly("c2", "c1");
        assertThat(page.items())
                .extracting(RecordedChange::at)
                .containsExactly(NOON.plusSeconds(2), NOON.plusSeconds(1));
        assertThat(page.total()).isEqualTo(5);
    }

    private List<String> names(String search, String router) {
        return searches.find(new DeviceSearch(search, router, FIRST)).items().stream()
                .map(KnownDevice::name)
                .toList();
    }

    private List<ShapingChange> changes(String router, Optional<Kind> kind, Optional<Instant> since) {
        return changes(new ChangeSearch(router, kind, since, FIRST));
    }

    private List<ShapingChange> changes(ChangeSearch search) {
        return searches.find(search).items().stream()
                .map(RecordedChange::change)
                .toList();
    }
}
