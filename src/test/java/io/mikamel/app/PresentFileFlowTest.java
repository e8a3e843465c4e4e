package io.mikamel.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.CycleOutcome;
import io.mikamel.store.CycleStore;
import io.mikamel.store.ShapedDeviceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What others do to ShapedDevices.csv while the application runs. */
@TestInstance(Lifecycle.PER_CLASS)
class PresentFileFlowTest {

    private static final String FILE = "ShapedDevices.csv";
    private static final String BOM = "\uFEFF";
    private static final String LEGACY = "Circuit ID,Circuit Name,Device ID,Device Name,Parent Node,MAC,IPv4,IPv6,"
            + "Download Min Mbps,Upload Min Mbps,Download Max Mbps,Upload Max Mbps,Comment";
    private static final String WITH_IDS = LEGACY.replace("MAC", "Parent Node ID,Anchor Node ID,MAC");
    private static final String SHOP = "77,\"Shop, \"\"Ünal\"\"\",D77,Roof ,PPP-edge,,192.0.2.0/28,,1,1,20,5,office";
    private static final String SHOP_WITH_IDS = SHOP.replace(",PPP-edge,", ",PPP-edge,pn-1,an-1,");
    private static final String INN = "78,Inn,D78,Inn,PPP-edge,,192.0.2.33,,1.50,1,20,5,static";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final LogLines log = new LogLines();
    private Installation mikamel;
    private byte[] good;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        Isp.subscribers(edge, "sub", 3);
        Isp.guest(edge, "guest");
        mikamel = new Installation(directory)
                .set("mikamel.libreqos.guard.min-rows", "1000")
                .routers(edge)
                .serve(4);
        good = mikamel.csv().bytes();
    }

    @AfterAll
    void stop() {
        mikamel.close();
        edge.close();
        log.close();
    }

    /** Whatever was done to the file: when it can be read again, the application goes on as if nothing had been. */
    @AfterEach
    void goOn() {
        mikamel.write(FILE, good);
        JsonNode report = mikamel.sync();
        assertThat(report.get("error").isNull()).as("%s", report).isTrue();
        assertThat(mikamel.csv().requireAcceptable().bytes()).isEqualTo(good);
        assertThat(mikamel.health().get("status").asText()).isEqualTo("ok");
        Isp.subscriber(edge, "later", "10m");
        assertThat(mikamel.sync().get("added").asInt()).isEqualTo(1);
        edge.remove("/ppp/secret", "later");
        edge.disconnect("later");
        assertThat(mikamel.sync().get("removed").asInt()).isEqualTo(1);
    }

    static Stream<Named<byte[]>> understood() {
        String notes = "# by hand\nNotes," + LEGACY + ",Billing No\n\"two\nlines\"," + SHOP + ",4711\n\n# between, ü\n,"
                + INN + ",\n";
        String web = "\"circuit_id\",\"circuit_name\",\"device_id\",\"device_name\",\"parent_node\",\"parent_node_id\","
                + "\"anchor_node_id\",\"mac\",\"ipv4\",\"ipv6\",\"download_min_mbps\",\"upload_min_mbps\","
                + "\"download_max_mbps\",\"upload_max_mbps\",\"comment\",\"sqm\"\n"
                + "\"A1\",\"Ann\",\"D1\",\"Ann\",\"PPP-edge\",\"\",\"\",\"\",\"192.0.2.9\",\"\",3.0,3.0,8.0,8.0,\"x\",\"\"\n";
        return Stream.of(
                named("13 columns", utf8(LEGACY + "\n" + SHOP + "\n" + INN + "\n")),
                named("14 columns", utf8(LEGACY + ",sqm\n" + SHOP + ",cake\n" + INN + ",/fq_codel\n")),
                named("15 columns", utf8(WITH_IDS + "\n" + SHOP_WITH_IDS + "\n")),
                named("16 columns", utf8(WITH_IDS + ",sqm\n" + SHOP_WITH_IDS + ",none\n")),
                named("16 columns of the web page", utf8(web)),
                named("foreign columns, comments, blank lines", utf8(notes)),
                named("byte order mark", utf8(BOM + LEGACY + "\n" + SHOP + "\n")),
                named("CRLF", utf8(LEGACY + "\r\n" + SHOP + "\r\n" + INN + "\r\n")),
                named("byte order mark and CRLF", utf8(BOM + LEGACY + "\r\n" + SHOP + "\r\n")),
                named("CRLF and LF mixed", utf8(LEGACY + "\r\n" + SHOP + "\n" + INN + "\r\n")),
                named("header only", utf8(LEGACY + ",sqm\n")));
    }

    @ParameterizedTest
    @MethodSource("understood")
    void keepsWhatIsNotOursByteForByte(byte[] file) {
        mikamel.write(FILE, file);
        assertThat(mikamel.sync().get("error").isNull()).isTrue();
        ShapedCsv csv = mikamel.csv().requireAcceptable();
        assertThat(latin(csv.bytes())).startsWith(latin(file));
        String ours = latin(csv.bytes()).substring(file.length);
        assertThat(ours).endsWith(latin(file).contains("\r\n") ? "\r\n" : "\n");
        assertThat(ours.lines()).hasSize(4);
        assertThat(csv.names()).contains("sub0", "sub1", "sub2", "guest");
        assertThat(csv.rates("sub0")).isEqualTo("3/8 3/8");
        assertThat(mikamel.sync().get("written").asBoolean()).isFalse();
    }

    @Test
    void endsALastLineThatHasNoEnd() {
        mikamel.write(FILE, LEGACY + "\n" + SHOP);
        mikamel.sync();
        assertThat(latin(mikamel.csv().requireAcceptable().bytes()))
                .startsWith(latin(utf8(LEGACY + "\n" + SHOP + "\n")));
    }

    @Test
    void keepsTheCellsThatOthersFilledInRowsOfOurs() {
        List<String> lines = latin(good).lines().toList();
        String own = lines.stream()
                .filter(line -> line.contains(",sub1,"))
                .findFirst()
                .orElseThrow();
        mikamel.write(FILE, "Billing No," + lines.get(0) + ",sqm\n\"47,11\"," + own + ",cake\n");
        mikamel.sync();
        assertThat(mikamel.csv().requireAcceptable().row("sub1"))
                .containsEntry("Billing No", "47,11")
                .containsEntry("sqm", "cake");
        assertThat(mikamel.csv().row("sub2")).containsEntry("Billing No", "").containsEntry("sqm", "");
    }

    @Test
    void keepsRowsOfOthersThatShareTheirIds() {
        String twins = LEGACY + "\n" + INN + "\n" + INN.replace("192.0.2.33", "192.0.2.34") + "\n"
                + INN.replace("78,Inn,D78", "79,Inn 2,d78").replace("192.0.2.33", "192.0.2.35") + "\n";
        mikamel.write(FILE, twins);
        mikamel.sync();
        assertThat(latin(mikamel.csv().bytes())).startsWith(twins);
        assertThat(mikamel.csv().names()).contains("sub0", "sub1", "sub2", "guest");
        assertThat(log.containing("stands in an earlier row too")).isNotEmpty();
    }

    @Test
    void hasOneRowForADeviceOfOursThatWasCopied() {
        List<String> own =
                latin(good).lines().filter(line -> line.contains(",PPPoE")).toList();
        mikamel.write(
                FILE, latin(good) + own.get(0) + "\n" + own.get(0).replaceFirst("10\\.[0-9.]+", "10.250.0.9") + "\n");
        mikamel.sync();
        assertThat(mikamel.csv().requireAcceptable().bytes()).isEqualTo(good);
    }

    static Stream<Arguments> notUnderstood() {
        String rows = LEGACY + "\n" + SHOP + "\n";
        return Stream.of(
                broken("cut off in a row", utf8(rows + INN.substring(0, 30)), "line 3", "cut off"),
                broken("cut off in quotes", utf8(rows + "79,\"Bob, the\n"), "line 3", "quoted"),
                broken("cut off in the header", utf8(LEGACY.substring(0, 70)), "line 1", "header"),
                broken("a cell too many", utf8(rows + INN + ",x\n" + SHOP + "\n"), "line 3", "14 cells"),
                broken("a cell too few", utf8(rows + "80,Bob\n" + INN + "\n"), "line 3", "2 cells"),
                broken("no header", utf8(INN + "\n"), "line 1", "header is missing"),
                broken("a column twice", utf8("MAC," + LEGACY + "\n"), "line 1", "twice"),
                broken("a column missing", utf8(LEGACY.replace("IPv4,", "") + "\n"), "line 1", "lacks"),
                broken("semicolons", utf8((LEGACY + "\n" + INN + "\n").replace(',', ';')), "line 1", "semicolons"),
                broken("Latin-1 in a row of others", rows.getBytes(ISO_8859_1), "line 2", "not UTF-8"),
                broken("Latin-1 in a comment", ("# é\n" + LEGACY + "\n").getBytes(ISO_8859_1), "line 1", "not UTF-8"),
                broken("UTF-16", (LEGACY + "\n").getBytes(UTF_16), FILE, "UTF-16"),
                broken("a zero byte", utf8(rows + INN.replace("Inn", "I\0n") + "\n"), "line 3", "zero byte"),
                broken("a rate that is none", utf8(rows + INN.replace("1.50", "10M") + "\n"), "line 3", "10M"));
    }

    private static Arguments broken(String name, byte[] file, String place, String reason) {
        return Arguments.of(named(name, file), place, reason);
    }

    @ParameterizedTest
    @MethodSource("notUnderstood")
    void leavesAFileAloneThatItDoesNotUnderstand(byte[] file, String place, String reason) {
        List<?> shaped = new ShapedDeviceStore(mikamel.database()).all();
        mikamel.write(FILE, file);
        requireTold(place, reason);
        assertThat(mikamel.path(FILE)).hasBinaryContent(file);
        assertThat(new ShapedDeviceStore(mikamel.database()).all()).isEqualTo(shaped);
    }

    private void requireTold(String place, String reason) {
        String error = mikamel.sync().get("error").asText();
        assertThat(error).contains(mikamel.path(FILE).toString(), place, reason);
        assertThat(mikamel.health().get("status").asText()).isEqualTo("degraded");
        assertThat(mikamel.health().at("/lastCycle/error").asText()).isEqualTo(error);
        mikamel.sync();
        assertThat(log.containing(error)).hasSize(1);
        assertThat(new CycleStore(mikamel.database()).recent("edge", 1))
                .singleElement()
                .satisfies(cycle -> {
                    assertThat(cycle.outcome()).isEqualTo(CycleOutcome.Outcome.FAILED);
                    assertThat(cycle.error()).contains(place, reason);
                });
    }

    /** Not with chmod, which root does not feel. */
    @Test
    void leavesADirectoryAloneThatStandsInPlaceOfTheFile() throws IOException {
        Files.delete(mikamel.path(FILE));
        Path inside = Files.createDirectory(mikamel.path(FILE)).resolve("theirs");
        Files.writeString(inside, "theirs");
        requireTold("cannot be read", "is a directory");
        assertThat(inside).hasContent("theirs");
        Files.delete(inside);
        Files.delete(mikamel.path(FILE));
    }

    @Test
    void leavesALinkAloneThatLeadsNowhere() throws IOException {
        Files.delete(mikamel.path(FILE));
        Files.createSymbolicLink(mikamel.path(FILE), Path.of(FILE));
        requireTold("cannot be read", "");
        assertThat(mikamel.path(FILE)).isSymbolicLink();
        Files.delete(mikamel.path(FILE));
    }

    /** Wherever somebody's copy of the file broke off: our rows are whole again, or the file is left alone. */
    @Test
    void neverMakesACutFileWorse() throws IOException {
        byte[] whole = utf8(latin(good) + INN + "\n");
        for (int length = 0; length < whole.length; length += 13) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            mikamel.write(FILE, cut);
            if (mikamel.sync().get("error").isNull()) {
                assertThat(mikamel.csv().names()).as("cut at %d", length).contains("sub0", "sub1", "sub2", "guest");
                assertThat(mikamel.csv().rows()).as("cut at %d", length).hasSizeLessThanOrEqualTo(5);
            } else {
                assertThat(mikamel.path(FILE)).as("cut at %d", length).hasBinaryContent(cut);
            }
        }
    }

    @Test
    void bringsBackAFileThatIsGone() throws IOException {
        Map<String, String> row = mikamel.csv().row("sub1");
        Files.delete(mikamel.path(FILE));
        mikamel.sync();
        assertThat(mikamel.csv().requireAcceptable().bytes()).isEqualTo(good);
        assertThat(mikamel.csv().row("sub1")).isEqualTo(row);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    /** One character for each byte. */
    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
