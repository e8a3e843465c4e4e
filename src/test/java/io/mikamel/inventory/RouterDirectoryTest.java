package io.mikamel.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.domain.Service;
import io.mikamel.pool.RouterDefinition;
import io.mikamel.wire.Tls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterDirectoryTest {

    private static final String HEADER = "Router Name / ID,IP,API Username,API Password,API Port\n";
    private static final String FULL =
            "Router Name / ID,IP,API Username,API Password,API Port,TLS,TLS Fingerprint,Driver,"
                    + "Sources,Parent Node,Site,Enabled\n";
    private static final String TWO = HEADER + "edge,10.0.0.1,api,s3cret,8728\ncore,10.0.0.2,api,s3cret,8728\n";
    private static final InventoryRules RULES =
            new InventoryRules(Set.of(Service.PPP), false, Map.of("EDGE_PW", "from, \"env"));

    @TempDir
    private Path directory;

    @Test
    void readsTheFormOfTheExample() throws IOException {
        RouterDefinition edge = open(TWO).find("edge").orElseThrow();
        assertThat(edge.enabled()).isTrue();
        assertThat(edge.address().toString()).isEqualTo("api@10.0.0.1:8728");
        assertThat(edge.address().password().reveal()).isEqualTo("s3cret");
        assertThat(edge.address().tls()).isEqualTo(Tls.OFF);
        assertThat(edge.address().driver()).isEqualTo("native");
    }

    @Test
    void keepsTheOrderOfTheFile() throws IOException {
        assertThat(open(TWO).all()).extracting(RouterDefinition::name).containsExactly("edge", "core");
    }

    @Test
    void tellsWhichRoutersAreASource() throws IOException {
        RouterDirectory routers = open(
                "Router Name / ID,IP,API Username,API Password,API Port,Sources\n"
                        + "edge,10.0.0.1,api,pw,8728,hotspot\ncore,10.0.0.2,api,pw,8728,ppp dhcp\nrest,10.0.0.3,api,pw,8728,\n");
        assertThat(routers.having("hotspot")).extracting(RouterDefinition::name).containsExactly("edge");
        assertThat(routers.having("PPP")).extracting(RouterDefinition::name).containsExactly("core", "rest");
        assertThatThrownBy(() -> routers.having("hotspt")).hasMessageContaining("allowed are [ppp, hotspot, dhcp]");
    }

    @Test
    void readsAnyOrderOfColumnsWithBomCrlfCommentsAndBlanks() throws IOException {
        RouterDirectory routers = open("\uFEFF# ours\r\n\r\nport , NAME,api password,ip,API-USERNAME,Rack\r\n"
                + "  # not yet\r\n8729, edge , pw ,[2001:db8::1],api,4\r\n");
        assertThat(routers.problems()).isEmpty();
        assertThat(routers.find("edge").orElseThrow().address().hostAndPort()).isEqualTo("[2001:db8::1]:8729");
        assertThat(routers.find("edge").orElseThrow().address().password().reveal())
                .isEqualTo("pw");
        assertThat(routers.notices()).containsExactly("the column 'Rack' is not known and not used");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "\"a,\"\"b\"\" \"|a,\"b\" ",
                "{{env:EDGE_PW}}|from, \"env",
                "{{x}}$1\\|{{x}}$1\\",
                "'; drop|'; drop",
                "in\"side|in\"side",
                "#hash|#hash",
                "\u00FC\uD83D\uDE80|\u00FC\uD83D\uDE80"
            })
    void takesAnyPassword(String cell, String password) throws IOException {
        RouterDirectory routers = open(HEADER + "edge,10.0.0.1,api," + cell + ",8728\n");
        assertThat(routers.problems()).isEmpty();
        assertThat(routers.find("edge").orElseThrow().address().password().reveal())
                .isEqualTo(password);
    }

    @Test
    void anEmptyPasswordAndPortAreAllowed() throws IOException {
        RouterDefinition edge =
                open(HEADER + "edge,10.0.0.1,api,,\n").find("edge").orElseThrow();
        assertThat(edge.address().password().reveal()).isEmpty();
        assertThat(edge.address().port()).isEqualTo(8728);
    }

    @Test
    void readsTheColumnsThatMayFollow() throws IOException {
        String fingerprint = "AB:".repeat(31) + "AB";
        Router edge = open(FULL + "edge,10.0.0.1,api,pw,,yes," + fingerprint + ",Legrange,hotspot dhcp,Tower,Hill,no\n")
                .router("edge")
                .orElseThrow();
        assertThat(edge.definition().enabled()).isFalse();
        assertThat(edge.definition().address().tls()).isEqualTo(Tls.pinned(fingerprint));
        assertThat(edge.definition().address().port()).isEqualTo(8729);
        assertThat(edge.definition().address().driver()).isEqualTo("legrange");
        assertThat(edge.sources()).containsExactlyInAnyOrder(Service.HOTSPOT, Service.DHCP);
        assertThat(edge.nodes().node(Service.PPP)).isEqualTo("Tower");
        assertThat(edge.site()).contains("Hill");
    }

    @ParameterizedTest
    @CsvSource({"tofu,TRUST_ON_FIRST_USE", "no,OFF", "'',OFF"})
    void readsHowTlsTrusts(String cell, Tls.Mode mode) throws IOException {
        Router edge = open(FULL + "edge,10.0.0.1,api,pw,8729," + cell + "\n")
                .router("edge")
                .orElseThrow();
        assertThat(edge.definition().address().tls().mode()).isEqualTo(mode);
    }

    @Test
    void tlsWithoutFingerprintTrustsTheFirstUseOnlyWhereThatIsSet() throws IOException {
        write(FULL + "edge,10.0.0.1,api,pw,8729,yes\n");
        InventoryRules trusting = new InventoryRules(Set.of(Service.PPP), true, Map.of());
        assertThat(RouterDirectory.open(file(), trusting)
                        .find("edge")
                        .orElseThrow()
                        .address()
                        .tls())
                .isEqualTo(Tls.TRUST_ON_FIRST_USE);
        assertThat(RouterDirectory.open(file(), RULES).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("line 2, router edge, TLS Fingerprint: is empty")
                        .contains("openssl s_client -connect 10.0.0.1:8729"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad,10.0.0.9,api,s3cret|API Port",
                "bad,10.0.0.9,api|API Password",
                "bad,10.0.0.9,api,s3cret,0|API Port",
                "bad,10.0.0.9,api,s3cret,65536|API Port",
                "bad,10.0.0.9,api,s3cret,s3cret|API Port",
                "bad,10.0.0.256,api,s3cret,1|IP",
                "bad,10.0.0.9:8728,api,s3cret,1|IP",
                "bad,1::2::3,api,s3cret,1|IP",
                "bad,a b,api,s3cret,1|IP",
                "bad,,api,s3cret,1|IP",
                "bad,10.0.0.9,,s3cret,1|API Username",
                "bad,10.0.0.9,api,{{env:NOPE}}s3cret,1|API Password",
                "EDGE,10.0.0.9,api,s3cret,1|Router Name / ID",
                ",10.0.0.9,api,s3cret,1|Router Name / ID",
                "bad,10.0.0.9,api,s3cret,1,maybe|TLS",
                "bad,10.0.0.9,api,s3cret,1,no,aa|TLS",
                "bad,10.0.0.9,api,s3cret,1,yes,aa|TLS Fingerprint",
                "bad,10.0.0.9,api,s3cret,1,,,fast|Driver",
                "bad,10.0.0.9,api,s3cret,1,,,,pppoe|Sources",
                "bad,10.0.0.9,api,s3cret,1,,,,,,,maybe|Enabled",
                "bad,10.0.0.9,api,s3cret,1,,,,,,,,x|''",
                "bad,10.0.0.9,api,\"s3cret,1|''",
                "bad,10.0.0.9,api,\"s3\"cret,1|''"
            })
    void leavesOutOnlyTheRouterOfABrokenLine(String line, String field) throws IOException {
        RouterDirectory routers = open(FULL + "edge,10.0.0.1,api,pw,8728\n" + line + "\ncore,10.0.0.2,api,pw,8728\n");
        assertThat(routers.all()).extracting(RouterDefinition::name).containsExactly("edge", "core");
        assertThat(routers.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.field()).isEqualTo(field.replace("''", ""));
            assertThat(problem.text()).doesNotContain("s3cret");
        });
    }

    @Test
    void aLineThatBreaksKeepsItsLastGoodDefinitionAndPlace() throws IOException {
        RouterDirectory routers = open(TWO);
        write(HEADER + "edge,10.0.0.1,api,new,99999\ncore,10.0.0.3,api,s3cret,8728\n");
        InventoryChange change = routers.refresh();
        assertThat(change.changed()).containsExactly("core");
        assertThat(change.newProblems()).extracting(InventoryProblem::router).containsExactly("edge");
        assertThat(routers.all()).extracting(RouterDefinition::name).containsExactly("edge", "core");
        assertThat(routers.find("edge").orElseThrow().address().password().reveal())
                .isEqualTo("s3cret");
        assertThat(routers.refresh().newProblems()).isEmpty();
    }

    @Test
    void aLineWithABrokenQuoteKeepsItsRouterToo() throws IOException {
        RouterDirectory routers = open(TWO);
        write(HEADER + "edge,10.0.0.1,api,\"s3cret,8728\ncore,10.0.0.2,api,s3cret,8728\n");
        assertThat(routers.refresh().isEmpty()).isTrue();
        assertThat(routers.all()).hasSize(2);
    }

    @Test
    void tellsWhatWasAddedChangedAndRemoved() throws IOException {
        RouterDirectory routers = open(TWO);
        write(HEADER + "edge,10.0.0.1,api,other,8728\nnew,10.0.0.3,api,pw,8728\n");
        InventoryChange change = routers.refresh();
        assertThat(change.added()).containsExactly("new");
        assertThat(change.changed()).containsExactly("edge");
        assertThat(change.removed()).containsExactly("core");
    }

    @Test
    void tellsListenersOnlyWhenARouterChanged() throws Exception {
        RouterDirectory routers = open(TWO);
        AtomicInteger told = new AtomicInteger();
        routers.onChange(() -> {
            throw new IllegalStateException("a broken listener");
        });
        AutoCloseable registration = routers.onChange(told::incrementAndGet);
        routers.refresh();
        write(TWO + "# a comment\n");
        routers.refresh();
        assertThat(told).hasValue(0);
        write(TWO + "new,10.0.0.3,api,pw,8728\n");
        routers.refresh();
        assertThat(told).hasValue(1);
        registration.close();
        write(TWO);
        routers.refresh();
        assertThat(told).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Router Name / ID,IP,API Username,API Password\nedge,10.0.0.1,api,pw\n",
                "Router Name / ID;IP;API Username;API Password;API Port\n",
                "IP,IP,API Username,API Password,API Port,Name\n",
                "\"Router Name / ID,IP\n",
                HEADER + "edge,10.0.0.1,api,s3cret,8728\ncore,10.0.",
                HEADER + "edge,10.0.0.1,api,\"s3cr"
            })
    void aFileThatCannotBeUsedOrIsHalfWrittenChangesNothing(String text) throws IOException {
        RouterDirectory routers = open(TWO);
        write(text);
        assertThat(routers.refresh().isEmpty()).isTrue();
        assertThat(routers.all()).hasSize(2);
        assertThat(routers.problems()).singleElement().satisfies(problem -> assertThat(problem.text())
                .contains("last good routers stay"));
        write(TWO);
        assertThat(routers.refresh().problems()).isEmpty();
    }

    @Test
    void aBrokenLastLineWithoutNewlineHoldsTheOthersBackForAFewLooksOnly() throws IOException {
        RouterDirectory routers = open(TWO);
        write(HEADER + "edge,10.0.0.9,api,s3cret,8728\ncore,10.0.0.2,api");
        for (int i = 0; i < 5; i++) {
            assertThat(routers.refresh().isEmpty()).isTrue();
        }
        routers.refresh();
        assertThat(routers.find("edge").orElseThrow().address().host()).isEqualTo("10.0.0.9");
        assertThat(routers.all()).hasSize(2);
        assertThat(routers.problems()).singleElement().satisfies(it -> assertThat(it.line())
                .isEqualTo(3));
    }

    @Test
    void aFileThatIsGoneOrNotUtf8ChangesNothing() throws IOException {
        RouterDirectory routers = open(TWO);
        Files.delete(file());
        assertThat(routers.refresh().problems())
                .extracting(InventoryProblem::text)
                .first()
                .asString()
                .contains("is gone");
        Files.write(file(), (TWO + "b\u00FCro,10.0.0.3,api,pw,8728\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(routers.refresh().problems())
                .extracting(InventoryProblem::text)
                .first()
                .asString()
                .contains("UTF-8");
        assertThat(routers.all()).hasSize(2);
    }

    @Test
    void atTheStartAFileThatCannotBeUsedIsAnError() throws IOException {
        write("Name,IP\n");
        assertThatThrownBy(() -> RouterDirectory.open(file(), RULES))
                .isInstanceOf(InventoryException.class)
                .hasMessageContaining("routers.csv: the header has no column 'API Username'");
    }

    @Test
    void withoutAFileTheVariablesDefineOneRouter() {
        Map<String, String> variables =
                Map.of("MIKROTIK_HOST", "router.lan", "MIKROTIK_USER", "api", "MIKROTIK_PASSWORD", "pw");
        RouterDirectory routers =
                RouterDirectory.open(file(), new InventoryRules(Set.of(Service.PPP), false, variables));
        assertThat(routers.refresh().isEmpty()).isTrue();
        assertThat(routers.all()).singleElement().satisfies(router -> {
            assertThat(router.name()).isEqualTo("router.lan");
            assertThat(router.address().toString()).isEqualTo("api@router.lan:8728");
        });
    }

    @Test
    void withoutFileAndVariablesTheErrorSaysWhatToWrite() {
        assertThatThrownBy(() -> RouterDirectory.open(file(), RULES))
                .hasMessageContaining("Router Name / ID,IP,API Username,API Password,API Port")
                .hasMessageContaining("MIKROTIK_HOST");
        Map<String, String> broken = Map.of("MIKROTIK_HOST", "h", "MIKROTIK_USER", "u", "MIKROTIK_PORT", "x");
        assertThatThrownBy(() -> RouterDirectory.open(file(), new InventoryRules(Set.of(), false, broken)))
                .hasMessage("MIKROTIK_PORT allowed is a number, 1 to 65535");
    }

    @Test
    void reads5000Routers() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 5000; i++) {
            text.append("r%d,10.0.%d.%d,api,pw,8728\n".formatted(i, i / 250, i % 250));
        }
        assertThat(open(text.toString()).all())
                .hasSize(5000)
                .isEqualTo(List.copyOf(open(text.toString()).all()));
    }

    private RouterDirectory open(String text) throws IOException {
        write(text);
        return RouterDirectory.open(file(), RULES);
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private Path file() {
        return directory.resolve("routers.csv");
    }
}
