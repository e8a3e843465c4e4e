package io.mikamel.app;

import static io.mikamel.app.WantedAccounts.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mikamel.domain.plan.Plan;
import io.mikamel.domain.plan.StepKind;
import io.mikamel.domain.plan.StepState;
import io.mikamel.plans.PlanFailure;
import io.mikamel.plans.Plans;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.server.Fault;
import io.mikamel.store.ApplyResult;
import io.mikamel.store.AuditStore;
import io.mikamel.store.PageRequest;
import io.mikamel.store.StoredPlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.camel.Route;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts wanted here and accounts on a router, brought together by the project's own routes and the outbox. */
class PlanFlowTest {

    private static final String USERS = "/ip/hotspot/user";

    private final SimulatedRouter edge = Isp.router("edge", 1);
    private final WantedAccounts wanted = new WantedAccounts();
    private final Main main = new Main();
    private Beans beans;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        edge.add(USERS, Map.of("name", "hand", "password", "x", "profile", "h2-6", "comment", "the boss"));
        Configuration configuration = new Installation(directory)
                .set("mikamel.vouchers.pause", "0s")
                .routers(edge)
                .configuration();
        beans = Beans.open(configuration.settings(), LibreQos.files(configuration.settings()));
        new CamelSettings(configuration, false).applyTo(main);
        beans.bindTo(main);
        beans.bindPlansTo(main, wanted);
        main.start();
        for (Route route : main.getCamelContext().getRoutes()) {
            if (route.getEndpoint().getEndpointUri().startsWith("direct:")) {
                main.getCamelContext().getRouteController().startRoute(route.getId());
            }
        }
    }

    @AfterEach
    void stop() {
        beans.prepareStop();
        main.stop();
        beans.close();
        edge.close();
    }

    @Test
    void bringsWhatIsMissingToTheRouterAndThenIsStill() throws Exception {
        want("ab12", "h2-6");
        Plan plan = sync();
        assertThat(plan.counts()).isEqualTo(Map.of(StepKind.CREATE, 1, StepKind.MANUAL, 1));
        drain();
        await().atMost(Installation.PATIENCE).until(() -> user("ab12").isPresent());
        await().atMost(Installation.PATIENCE).until(() -> state(plan.id(), StepState.DONE) == 1);
        assertThat(user("ab12").orElseThrow()).containsEntry("profile", "h2-6").containsEntry("password", "pw-ab12");
        assertThat(user("hand").orElseThrow()).containsEntry("comment", "the boss");
        assertThat(sync().id()).isZero();
        assertThat(count("plans")).isEqualTo(1);
        AuditStore audit = new AuditStore(database());
        assertThat(audit.verify().intact()).isTrue();
        assertThat(audit.page("edge", "ab12", new PageRequest(0, 10)).items())
                .extracting(entry -> entry.action() + ": " + entry.outcome())
                .containsExactly("add: plan %d/1: done".formatted(plan.id()));
    }

    @Test
    void reportsWhatTheRouterChangedAndSetsItBackOnlyWhenTold() {
        want("ab12", "h2-6");
        sync();
        drain();
        await().atMost(Installation.PATIENCE).until(() -> user("ab12").isPresent());
        await().atMost(Installation.PATIENCE).until(() -> sync().id() == 0);
        edge.set(USERS, "ab12", Map.of("profile", "default"));
        Plan plan = sync();
        assertThat(plan.of(StepKind.THEIRS)).hasSize(1);
        assertThat(apply(plan.id(), Set.of())).isEqualTo(new ApplyResult(plan.id(), 0, 0, 1));
        assertThat(apply(plan.id(), Set.of(StepKind.THEIRS)).queued()).isEqualTo(1);
        await().atMost(Installation.PATIENCE)
                .until(() -> user("ab12").orElseThrow().get("profile").equals("h2-6"));
    }

    @Test
    void changesOnlyWhatWasChangedHere() {
        want("ab12", "h2-6");
        there("h2-6");
        assertThat(sync().id()).isZero();
        edge.clearCommandCounts();
        want("ab12", "default");
        assertThat(sync().of(StepKind.SET)).hasSize(1);
        drain();
        await().atMost(Installation.PATIENCE).until(() -> user("ab12")
                .orElseThrow()
                .getOrDefault("profile", "default")
                .equals("default"));
        assertThat(user("ab12").orElseThrow()).containsEntry("email", "a@b.c");
        assertThat(edge.commandCounts()).doesNotContainKey(USERS + "/add").doesNotContainKey(USERS + "/remove");
    }

    @Test
    void waitsWithElevenNewOnesUntilAnOperatorAppliesThePlan() {
        for (int i = 0; i < 11; i++) {
            want("code" + i, "h2-6");
        }
        Plan plan = sync();
        drain();
        assertThat(plan.verdict().passes()).isFalse();
        assertThat(plan().id()).isEqualTo(plan.id());
        assertThat(edge.rows(USERS)).noneMatch(row -> row.get("name").startsWith("code"));
        assertThat(apply(plan.id(), Set.of()).queued()).isEqualTo(11);
        await().atMost(Installation.PATIENCE).until(() -> state(plan.id(), StepState.DONE) == 11);
        assertThat(edge.rows(USERS))
                .filteredOn(row -> row.get("name").startsWith("code"))
                .hasSize(11);
    }

    @Test
    void makesNothingAgainOnARouterThatLostEveryone() {
        want("ab12", "h2-6");
        edge.rows(USERS).forEach(row -> {
            if (row.containsKey("password")) {
                edge.remove(USERS, row.get(".id"));
            }
        });
        Plan plan = sync();
        assertThat(plan.verdict().reason()).isEqualTo("the router shows no hotspot account at all");
        assertThat(count("outbox")).isZero();
    }

    @Test
    void saysNothingOfARouterThatAnswersHalf() {
        want("ab12", "h2-6");
        edge.faultOnNext("/ip/hotspot/user/profile/print", Fault.RESET_MID_ROW);
        assertThat(ask("direct:sync-router", "edge", Map.of())).isInstanceOf(PlanFailure.class);
        assertThat(count("plans") + count("outbox") + count("mikrotik_profiles"))
                .isZero();
    }

    @Test
    void takesAPlanBack() {
        want("ab12", "default");
        there("default");
        sync();
        want("ab12", "h2-6");
        Plan plan = sync();
        drain();
        await().atMost(Installation.PATIENCE).until(() -> state(plan.id(), StepState.DONE) == 1);
        Plan back = (Plan) ask("direct:compensate-plan", null, Map.of(Plans.PLAN, plan.id()));
        assertThat(apply(back.id(), Set.of()).queued()).isEqualTo(1);
        await().atMost(Installation.PATIENCE)
                .until(() -> state(plan.id(), StepState.COMPENSATED) == 1 || state(back.id(), StepState.DONE) == 1);
        assertThat(user("ab12").orElseThrow().getOrDefault("profile", "default"))
                .isEqualTo("default");
        assertThat(sync().of(StepKind.THEIRS)).hasSize(1);
        assertThat(state(plan.id(), StepState.COMPENSATED)).isEqualTo(1);
    }

    @Test
    void takesAccountsWithOurCommentInAndRemovesThemNever() {
        edge.add(USERS, Map.of("name", "old", "password", "x", "comment", "VOUCHER_SYSTEM|B1|1|2|24"));
        assertThat(sync().of(StepKind.IMPORT)).hasSize(1);
        wanted.remove(voucher("old"));
        Plan plan = sync();
        assertThat(plan.counts()).isEqualTo(Map.of(StepKind.MANUAL, 2));
        assertThat(count("outbox")).isZero();
    }

    @Test
    void readsProfilesIn() {
        sync();
        assertThat(count("mikrotik_profiles where router = 'edge' and type = 'pppoe' and rate_limit = '7M/7M'"))
                .isEqualTo(1);
        assertThat(count("mikrotik_profiles where type = 'hotspot' and name = 'h2-6' and is_active"))
                .isEqualTo(1);
    }

    private void want(String code, String profile) {
        wanted.want(
                voucher(code),
                Map.of("password", "pw-" + code, "profile", profile, "comment", "VOUCHER_SYSTEM|" + code));
    }

    /** The same as wanted, and an address that is the router's own business. */
    private void there(String profile) {
        edge.add(
                USERS,
                Map.of(
                        "name", "ab12",
                        "password", "pw-ab12",
                        "profile", profile,
                        "comment", "VOUCHER_SYSTEM|ab12",
                        "email", "a@b.c"));
    }

    private void drain() {
        beans.startOutbox(main.getCamelContext());
    }

    private Plan sync() {
        return (Plan) ask("direct:sync-router", "edge", Map.of());
    }

    private Plan plan() {
        return (Plan) ((List<?>) ask("direct:plan-accounts", null, Map.of())).get(0);
    }

    private ApplyResult apply(long id, Set<StepKind> overwrite) {
        return (ApplyResult) ask(
                "direct:apply-plan",
                null,
                Map.of(Plans.PLAN, id, Plans.OVERWRITE, overwrite, Plans.ACTOR, "operator ana"));
    }

    private Object ask(String endpoint, Object body, Map<String, Object> headers) {
        return main.getCamelContext()
                .createFluentProducerTemplate()
                .to(endpoint)
                .withBody(body)
                .withHeaders(headers)
                .request();
    }

    private Optional<Map<String, String>> user(String name) {
        return edge.rows(USERS).stream()
                .filter(row -> name.equals(row.get("name")))
                .findFirst();
    }

    private long state(long plan, StepState state) {
        return beans.planStore()
                .find(plan, Instant.now())
                .map(found -> in(found, state))
                .orElse(0L);
    }

    private static long in(StoredPlan plan, StepState state) {
        return plan.in(state).size();
    }

    private DataSource database() {
        return main.getCamelContext().getRegistry().lookupByNameAndType("mikamelDb", DataSource.class);
    }

    private long count(String tables) {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + tables)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
