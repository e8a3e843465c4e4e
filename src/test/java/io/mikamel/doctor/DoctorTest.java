package io.mikamel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.Service;
import io.mikamel.simulator.RouterBuilder;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.server.Fault;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DoctorTest {

    private static final String PASSWORD = "s3cret-w0rd";

    private final NativeDriver driver = new NativeDriver(new NoFingerprints());
    private final Doctor doctor = new Doctor(
            address -> driver.connect(address, ConnectionOptions.DEFAULTS), Clock.systemUTC(), Duration.ofSeconds(5));
    private Optional<SimulatedRouter> running = Optional.empty();

    @AfterEach
    void close() {
        driver.close();
        running.ifPresent(SimulatedRouter::close);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void findsNothingWrongBeyondPlainTextAndTheOpenService(Dialect dialect) {
        SimulatedRouter router = start(least().dialect(dialect).subscribers(40));

        List<Finding> findings = doctor.examine(plain(router), Set.of(Service.PPP, Service.HOTSPOT, Service.DHCP));

        assertThat(findings)
                .filteredOn(finding -> finding.severity() == Severity.FAIL)
                .isEmpty();
        assertThat(of(findings, Severity.WARN)).extracting(Finding::check).containsOnly(Check.TLS, Check.SERVICE);
        assertThat(findings)
                .extracting(Finding::check)
                .contains(Check.values()[0], Check.MENU, Check.CLOCK, Check.SPEED);
    }

    @Test
    void countsTheRowsOfEachNeededMenu() {
        SimulatedRouter router = start(least());
        router.add("/ppp/secret", Map.of("name", "anna"));

        List<Finding> menus = of(doctor.examine(plain(router), Set.of(Service.PPP)), Check.MENU);

        assertThat(menus).extracting(Finding::what).anyMatch(what -> what.startsWith("/ppp/secret: 1 rows"));
        assertThat(menus).extracting(Finding::what).noneMatch(what -> what.contains("hotspot"));
    }

    @Test
    void goesOnAfterAMenuThatNeverAnswers() {
        SimulatedRouter router = start(least());
        router.faultOnNext("/ppp/secret/print", Fault.HANG);
        Doctor hurried = new Doctor(
                address -> driver.connect(address, ConnectionOptions.DEFAULTS),
                Clock.systemUTC(),
                Duration.ofSeconds(1));

        List<Finding> findings = hurried.examine(plain(router), Set.of(Service.PPP));

        assertThat(of(findings, Check.MENU)).anyMatch(menu -> menu.severity() == Severity.FAIL);
        assertThat(findings).extracting(Finding::check).contains(Check.SPEED);
    }

    @Test
    void tellsTheWaysToRepairARejectedLogin() {
        SimulatedRouter router = start(least());

        Finding login = only(doctor.examine(address(router.port(), "wrong", Tls.OFF), Set.of()), Check.LOGIN);

        assertThat(login.severity()).isEqualTo(Severity.FAIL);
        assertThat(login.fix().orElseThrow()).contains("/user set [find name=\"mikamel\"] password=...");
    }

    @Test
    void warnsOfPoliciesNobodyNeeds() {
        SimulatedRouter router = start(least());
        router.set("/user", "mikamel", Map.of("group", "full"));

        Finding policy = only(doctor.examine(plain(router), Set.of()), Check.POLICY);

        assertThat(policy.what()).contains("policy", "ftp", "sensitive");
        assertThat(policy.fix().orElseThrow())
                .contains(
                        "/user group add name=mikamel policy=read,api",
                        "/user set [find name=\"mikamel\"] group=mikamel");
    }

    @Test
    void tellsWhatVouchersNeedBesides() {
        FakeConnection connection = new FakeConnection()
                .answers("/user/print", Map.of("name", "mikamel", "group", "few"))
                .answers("/user/group/print", Map.of("name", "few", "policy", "api,read,!write"));

        Finding policy = only(fake(connection), Check.POLICY);

        assertThat(policy.severity()).isEqualTo(Severity.OK);
        assertThat(policy.what()).contains("vouchers and subscriptions need write");
    }

    @Test
    void namesTheCommandThatAddsAMissingPolicy() {
        FakeConnection connection = new FakeConnection()
                .answers("/user/print", Map.of("name", "mikamel", "group", "few"))
                .answers("/user/group/print", Map.of("name", "few", "policy", "api,test,!read,!write"));

        Finding policy = only(fake(connection), Check.POLICY);

        assertThat(policy.severity()).isEqualTo(Severity.FAIL);
        assertThat(policy.fix()).contains("/user group set [find name=\"few\"] policy=api,read,test");
    }

    @Test
    void narrowsNoGroupThatOthersMayBeIn() {
        FakeConnection connection = new FakeConnection()
                .answers("/user/print", Map.of("name", "mikamel", "group", "staff"))
                .answers("/user/group/print", Map.of("name", "staff", "policy", "api,read,ftp"));

        String fix = only(fake(connection), Check.POLICY).fix().orElseThrow();

        assertThat(fix).contains("/user group add name=mikamel policy=read,api").doesNotContain("/user group set");
    }

    @Test
    void explainsAMenuThatTheRouterDoesNotHaveOrGive() {
        FakeConnection connection = new FakeConnection()
                .traps("/ppp/secret/print", "not enough permissions (9)")
                .traps("/ppp/active/print", "no such command prefix");

        List<Finding> menus = of(fake(connection), Check.MENU);

        assertThat(menus).anySatisfy(menu -> {
            assertThat(menu.what()).isEqualTo("/ppp/secret: not enough permissions");
            assertThat(menu.fix().orElseThrow()).contains("policy=read,api");
        });
        assertThat(menus)
                .anySatisfy(menu -> assertThat(menu.what()).contains("/ppp/active: this router has no such menu"));
    }

    @Test
    void noticesAClockThatIsWrong() {
        assertThat(clock("1970-01-02", "03:04:05", "+00:00").what()).contains("1970");
        assertThat(clock("jan/02/1970", "03:04:05", "+00:00").severity()).isEqualTo(Severity.WARN);
        assertThat(clock("2025-03-02", "11:30:44", "+01:00").what()).contains("days behind");
        assertThat(clock("nonsense", "11:30:44", "+01:00").what()).contains("cannot be told");
    }

    @Test
    void showsTheFingerprintForRoutersCsv() {
        SimulatedRouter router = start(least().tls(true));

        Finding first = only(doctor.examine(tls(router, Tls.TRUST_ON_FIRST_USE), Set.of()), Check.TLS);

        assertThat(first.severity()).isEqualTo(Severity.WARN);
        assertThat(first.what()).contains(router.fingerprint().orElseThrow());
    }

    @Test
    void acceptsThePinnedCertificateAlone() {
        SimulatedRouter router = start(least().tls(true));
        Tls right = Tls.pinned(router.fingerprint().orElseThrow());
        Tls wrong = Tls.pinned("ab".repeat(32));

        assertThat(only(doctor.examine(tls(router, right), Set.of()), Check.TLS).severity())
                .isEqualTo(Severity.OK);
        assertThat(only(doctor.examine(tls(router, wrong), Set.of()), Check.TLS).what())
                .contains("another certificate", router.fingerprint().orElseThrow());
    }

    @Test
    void noticesTlsOnThePlainPort() {
        SimulatedRouter router = start(least());

        List<Finding> findings = doctor.examine(address(router.port(), PASSWORD, Tls.TRUST_ON_FIRST_USE), Set.of());

        assertThat(only(findings, Check.TLS).severity()).isEqualTo(Severity.FAIL);
    }

    @Test
    void tellsARefusedPortFromAMissingName() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        RouterAddress nowhere = new RouterAddress(
                "no-such-router.invalid", 8728, "mikamel", Secret.of(PASSWORD), Tls.OFF, RouterAddress.NATIVE);

        Finding tcp = only(doctor.examine(address(closed, PASSWORD, Tls.OFF), Set.of()), Check.TCP);
        assertThat(tcp.what()).contains("refuses connections");
        assertThat(tcp.fix().orElseThrow()).contains("/ip service set api disabled=no port=" + closed);
        assertThat(only(doctor.examine(nowhere, Set.of()), Check.DNS).severity())
                .isEqualTo(Severity.FAIL);
    }

    @Test
    void neverShowsThePassword() {
        SimulatedRouter router = start(least());

        for (String password : List.of(PASSWORD, "wr0ng-password")) {
            List<Finding> findings = doctor.examine(address(router.port(), password, Tls.OFF), Set.of(Service.PPP));
            assertThat(DoctorReport.text("r", findings)).doesNotContain(password);
        }
    }

    @Test
    void rendersALineForEachFindingAndIndentsWhatToDo() {
        String text = DoctorReport.text(
                "edge-1",
                List.of(
                        Finding.ok(Check.DNS, "edge-1 is 192.0.2.1"),
                        Finding.fail(Check.TCP, "port 8728 \u001b[31mrefuses", "first\nsecond")));

        assertThat(text.lines())
                .containsExactly(
                        "edge-1",
                        "  OK    dns       edge-1 is 192.0.2.1",
                        "  FAIL  tcp       port 8728  [31mrefuses",
                        "                  -> first",
                        "                  -> second");
    }

    private Finding clock(String date, String time, String offset) {
        FakeConnection connection = new FakeConnection()
                .answers("/system/clock/print", Map.of("date", date, "time", time, "gmt-offset", offset));
        return only(fake(connection), Check.CLOCK);
    }

    /** Against answers of our own, behind a port that takes connections. */
    private List<Finding> fake(FakeConnection connection) {
        SimulatedRouter router = start(least());
        return new Doctor(address -> connection, Clock.systemUTC(), Duration.ofSeconds(5))
                .examine(plain(router), Set.of(Service.PPP));
    }

    private static List<Finding> of(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static List<Finding> of(List<Finding> findings, Check check) {
        return findings.stream().filter(finding -> finding.check() == check).toList();
    }

    private static Finding only(List<Finding> findings, Check check) {
        List<Finding> these = of(findings, check);
        assertThat(these).as(findings.toString()).hasSize(1);
        return these.get(0);
    }

    private static RouterBuilder least() {
        return SimulatedRouter.builder("r").user("owner", "an0ther-w0rd", "full");
    }

    private SimulatedRouter start(RouterBuilder builder) {
        SimulatedRouter router = builder.start();
        running = Optional.of(router);
        router.add("/user/group", Map.of("name", "few", "policy", "read,api"));
        router.add("/user", Map.of("name", "mikamel", "password", PASSWORD, "group", "few"));
        return router;
    }

    private static RouterAddress plain(SimulatedRouter router) {
        return address(router.port(), PASSWORD, Tls.OFF);
    }

    private static RouterAddress tls(SimulatedRouter router, Tls tls) {
        return address(router.tlsPort(), PASSWORD, tls);
    }

    private static RouterAddress address(int port, String password, Tls tls) {
        return new RouterAddress("127.0.0.1", port, "mikamel", Secret.of(password), tls, RouterAddress.NATIVE);
    }

    private static final class NoFingerprints implements FingerprintStore {

        @Override
        public Optional<String> known(String hostAndPort) {
            return Optional.empty();
        }

        @Override
        public void remember(String hostAndPort, String fingerprint) {}
    }
}
