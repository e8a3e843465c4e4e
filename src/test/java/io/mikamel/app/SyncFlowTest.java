package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.PlanStep;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherState;
import io.mikamel.plans.PlanFailure;
import io.mikamel.plans.Plans;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import io.mikamel.store.ApplyResult;
import io.mikamel.store.PlanStore;
import io.mikamel.store.VoucherStore;
import io.mikamel.vouchers.BatchRequest;
import io.mikamel.vouchers.VoucherBatches;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vouchers and subscriptions in the tables and accounts on a router, in the whole application. */
class SyncFlowTest {

    private static final String USERS = "/ip/hotspot/user";
    private static final String SECRETS = "/ppp/secret";
    private static final String FOUND = "VOUCHER_SYSTEM|B9|1500|1000|24|kiosk";
    private static final String FOUND_PPP = "PPPOE_SYSTEM|B7|1|2|C7|S9|2026-01-01|ana|more";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private Installation mikamel;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        edge.add("/ip/hotspot/user/profile", Map.of("name", "voucher-1d", "rate-limit", "2M/6M"));
        edge.add("/ppp/profile", Map.of("name", "pppoe-10m", "remote-address", "ppp-pool", "rate-limit", "10M/10M"));
        mikamel = new Installation(directory)
                .set("mikamel.sessions.enabled", "true")
                .set("mikamel.sessions.interval", "1s")
                .set("mikamel.vouchers.pause", "0s")
                .routers(edge);
        database(mikamel);
        mikamel.serveUntouched();
    }

    void database(Installation installation) throws Exception {}

    @AfterEach
    void stop() {
        mikamel.close();
        edge.close();
    }

    @Test
    void whatAVoucherLivesThroughIsNoDifference() {
        String code = batch("clock", 3).get(0);
        assertThat(differences()).isEmpty();
        edge.connect(code);
        until(() -> state(code) == VoucherState.ACTIVE);
        settled();
        assertThat(user(code).orElseThrow())
                .containsEntry("comment", voucher(code).comment());
        assertThat(differences()).isEmpty();
        change("update vouchers set expires_at = ? where code = ?", code);
        until(() -> state(code) == VoucherState.EXPIRED);
        settled();
        assertThat(differences()).isEmpty();
        assertThat(user(code).orElseThrow()).containsEntry("disabled", "true");
        edge.remove(USERS, code);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aDeletedUserComesBackWithWhatIsLeft() {
        List<String> codes = batch("clock", 3).subList(0, 2);
        String code = codes.get(0);
        edge.connect(code);
        until(() -> state(code) == VoucherState.ACTIVE);
        settled();
        change(
                "update vouchers set expires_at = ? where code = ?",
                code,
                Instant.now().plus(Duration.ofHours(2)));
        edge.disconnect(code);
        codes.forEach(name -> edge.remove(USERS, name));
        assertThat(sync().of(StepKind.CREATE)).hasSize(2);
        settled();
        assertThat(user(code).orElseThrow()).containsEntry("password", code).containsEntry("profile", "voucher-1d");
        assertThat(user(code).orElseThrow().get("limit-uptime")).matches("(2h|1h59m).*");
        assertThat(user(codes.get(1)).orElseThrow()).containsEntry("limit-uptime", "1d");
        assertThat(differences()).isEmpty();
    }

    @Test
    void usersAndSecretsWithOurCommentAreTakenOver() {
        edge.add(USERS, Map.of("name", "old", "password", "x", "profile", "voucher-1d", "comment", FOUND));
        edge.add(USERS, Map.of("name", "off", "profile", "voucher-1d", "comment", FOUND, "disabled", "yes"));
        secret("anna", "pppoe-10m", FOUND_PPP);
        secret("hand", "pppoe-10m", "the boss");
        assertThat(sync().counts()).isEqualTo(Map.of(StepKind.IMPORT, 3, StepKind.MANUAL, 1));
        assertThat(state("old")).isEqualTo(VoucherState.MIGRATED);
        assertThat(state("off")).isEqualTo(VoucherState.DISABLED);
        assertThat(subscription("anna"))
                .containsEntry("state", "migrated")
                .containsEntry("batch", "B7")
                .containsEntry("mikrotik_comment", FOUND_PPP)
                .containsEntry("customer_id", null);
        assertThat(differences()).isEmpty();
        edge.connect("anna");
        until(() -> subscription("anna").get("last_seen") != null);
        assertThat(String.valueOf(subscription("anna").get("ip_address"))).isNotEmpty();
        edge.remove(SECRETS, "anna");
        assertThat(sync().of(StepKind.CREATE)).hasSize(1);
        settled();
        assertThat(row(SECRETS, "anna").orElseThrow())
                .containsEntry("comment", FOUND_PPP)
                .containsEntry("password", "x");
        assertThat(differences()).isEmpty();
    }

    @Test
    void oneThatIsOnlineWhenItIsTakenOverBeginsItsTime() {
        edge.add(USERS, Map.of("name", "old", "password", "x", "profile", "voucher-1d", "comment", FOUND));
        edge.connect("old");
        until(() -> tables().open() == 1);
        assertThat(sync().of(StepKind.IMPORT)).hasSize(1);
        assertThat(state("old")).isEqualTo(VoucherState.ACTIVE);
        settled();
        assertThat(user("old").orElseThrow().get("comment")).startsWith(FOUND + "|||20");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatIsNotOursIsReportedAndNeverTouched() {
        edge.add(USERS, Map.of("name", "hand", "password", "x", "profile", "voucher-1d", "comment", "the boss"));
        edge.add(USERS, Map.of("name", "guest", "password", "x", "comment", FOUND));
        String elsewhere = batch("clock", 1).get(0);
        settled();
        change("update vouchers set router = 'core', updated_at = ? where code = ?", elsewhere);
        assertThat(sync().of(StepKind.MANUAL)).hasSize(3);
        assertThat(new PlanStore(mikamel.database()).manual("edge").values())
                .containsExactlyInAnyOrder(
                        "made by hand or by another program",
                        "has our comment, but its profile 'default' is none of *voucher*",
                        "has our comment, but its code is that of a voucher on core");
        assertThat(user("hand").orElseThrow())
                .containsEntry("comment", "the boss")
                .containsEntry("password", "x");
        assertThat(pending()).isZero();
        assertThat(tables().ask("select name from mikrotik_profiles where is_sold order by name"))
                .extracting(row -> row.get("name"))
                .containsExactly("pppoe-10m", "voucher-1d");
    }

    @Test
    void moreThanTheGuardAllowsWaitsForAnOperator() {
        List<String> codes = batch("clock", 12);
        edge.connect(codes.get(0));
        until(() -> state(codes.get(0)) == VoucherState.ACTIVE);
        settled();
        edge.add(USERS, Map.of("name", "hand", "password", "x"));
        codes.forEach(code -> edge.remove(USERS, code));
        Plan plan = sync();
        assertThat(plan.verdict().passes()).isFalse();
        assertThat(sync().id()).isEqualTo(plan.id());
        assertThat(edge.rows(USERS)).noneMatch(row -> codes.contains(row.get("name")));
        assertThat(apply(plan.id()).queued()).isEqualTo(12);
        settled();
        assertThat(edge.rows(USERS))
                .filteredOn(row -> codes.contains(row.get("name")))
                .hasSize(12);
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPowerCutNeitherCostsNorGivesPaidTime() {
        String code = batch("uptime", 2).get(0);
        edge.fault(Fault.DOWN);
        edge.connect(code);
        edge.tick(Duration.ofHours(5));
        edge.clearFaults();
        until(() -> state(code) == VoucherState.ACTIVE && tables().open() == 1);
        settled();
        edge.reboot();
        edge.resetCounters(USERS, code);
        until(() -> tables().open() == 0);
        assertThat(differences()).isEmpty();
        settled();
        assertThat(user(code).orElseThrow()).containsEntry("limit-uptime", "19h");
        assertThat(differences()).isEmpty();
        assertThat(user(code).orElseThrow()).containsEntry("limit-uptime", "19h");
        edge.remove(USERS, code);
        assertThat(sync().of(StepKind.CREATE)).hasSize(1);
        settled();
        assertThat(user(code).orElseThrow()).containsEntry("limit-uptime", "19h");
    }

    @Test
    void aRouterThatAnswersHalfProvesNothing() {
        batch("clock", 1);
        edge.faultOnNext("/ip/hotspot/user/print", Fault.RESET_MID_ROW);
        assertThat(ask("direct:sync-router", "edge", Map.of())).isInstanceOf(PlanFailure.class);
        assertThat(tables().ask("select id from plans")).isEmpty();
        assertThat(tables().ask("select name from mikrotik_profiles")).isEmpty();
    }

    private List<String> batch(String validity, int count) {
        VoucherBatches batches =
                mikamel.application().camel().getRegistry().lookupByNameAndType("voucherBatches", VoucherBatches.class);
        List<String> codes = batches
                .create(new BatchRequest(
                        "edge", "voucher-1d", count, null, null, null, null, 24, validity, null, null, null, null))
                .logins()
                .stream()
                .map(login -> login.code())
                .toList();
        settled();
        return codes;
    }

    private void secret(String name, String profile, String comment) {
        edge.add(
                SECRETS,
                Map.of("name", name, "password", "x", "profile", profile, "service", "pppoe", "comment", comment));
    }

    private Plan sync() {
        return (Plan) ask("direct:sync-router", "edge", Map.of());
    }

    /** What a round finds besides the accounts of others. */
    private List<PlanStep> differences() {
        return sync().steps().stream()
                .filter(step -> step.kind() != StepKind.MANUAL)
                .toList();
    }

    private ApplyResult apply(long plan) {
        return (ApplyResult)
                ask("direct:apply-plan", null, Map.of(Plans.PLAN, plan, Plans.OVERWRITE, Set.of(), Plans.ACTOR, "ana"));
    }

    private Object ask(String endpoint, Object body, Map<String, Object> headers) {
        return mikamel.application()
                .camel()
                .createFluentProducerTemplate()
                .to(endpoint)
                .withBody(body)
                .withHeaders(headers)
                .request();
    }

    private VoucherState state(String code) {
        return voucher(code).state();
    }

    private Voucher voucher(String code) {
        return new VoucherStore(mikamel.database()).find(code).orElseThrow().voucher();
    }

    private Map<String, Object> subscription(String name) {
        return tables().ask("select * from subscriptions where pppoe_username = ?", name)
                .get(0);
    }

    private Optional<Map<String, String>> user(String name) {
        return row(USERS, name);
    }

    private Optional<Map<String, String>> row(String menu, String name) {
        return edge.rows(menu).stream()
                .filter(row -> name.equals(row.get("name")))
                .findFirst();
    }

    private void change(String sql, String code) {
        change(sql, code, Instant.now().minusSeconds(1));
    }

    private void change(String sql, String code, Instant time) {
        tables().run(sql, time.atOffset(ZoneOffset.UTC), code);
    }

    private void settled() {
        until(() -> pending() == 0);
    }

    private long pending() {
        return tables().ask("select id from outbox where state = 'pending'").size();
    }

    private SessionTables tables() {
        return new SessionTables(mikamel.database());
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Installation.PATIENCE).until(condition);
    }
}
