package io.mikamel.domain.plan;

import static io.mikamel.domain.plan.SyncCase.fields;
import static io.mikamel.domain.plan.SyncCase.pppoe;
import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.account.RouterAccount;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CompensationTest {

    private static final AccountKey ANNA = pppoe("anna");

    private final SyncCase router = new SyncCase();
    private final SyncCase later = new SyncCase();

    private List<PlanStep> takeBack() {
        return new Compensation(
                        later.actual.stream().collect(Collectors.toMap(RouterAccount::key, Function.identity())))
                .of(router.compare().steps().stream()
                        .map(PlanStep::shown)
                        .filter(step -> step.write().isPresent())
                        .toList());
    }

    @Test
    void setsBackWhatIsStillAsThePlanMadeIt() {
        router.ours(ANNA, "profile", "gold", "comment", "a", "password", "new")
                .applied(ANNA, "profile", "blue", "comment", "b", "password", "old")
                .theirs(ANNA, "profile", "blue", "comment", "b", "password", "old");
        later.theirs(ANNA, "profile", "gold", "comment", "somebody else's", "password", "new");
        PlanStep step = takeBack().get(0);
        assertThat(step.kind()).isEqualTo(StepKind.SET);
        assertThat(step.effect("x").orElseThrow().fields()).isEqualTo(fields("profile", "blue"));
    }

    @Test
    void removesWhatThePlanCreatedUnlessItChangedSince() {
        router.ours(ANNA, "password", "x", "disabled", "false", "comment", "a");
        router.ours(pppoe("bert"), "password", "x", "comment", "a");
        router.ours(pppoe("cleo"), "password", "x", "comment", "a");
        later.theirs(ANNA, "comment", "a").theirs(pppoe("bert"), "comment", "b");
        assertThat(takeBack())
                .extracting(step ->
                        step.number() + " " + step.kind() + " " + step.account().name())
                .containsExactly("1 BLOCKED cleo", "2 BLOCKED bert", "3 REMOVE anna");
    }

    @Test
    void removesAVoucherThatWasMadeLaterThanItsPlanAndHadLessLeft() {
        AccountKey code = SyncCase.hotspot("ab12");
        router.ours(code, "password", "x", "limit-uptime", "7200s");
        later.theirs(code, "password", "x", "limit-uptime", "60s");
        assertThat(takeBack().get(0).kind()).isEqualTo(StepKind.REMOVE);
    }

    @Test
    void makesNobodyAgainWhoseWordIsNotKept() {
        router.removed(ANNA).created(ANNA, "password", "x").theirs(ANNA, "password", "x");
        assertThat(takeBack()).singleElement().satisfies(step -> {
            assertThat(step.write()).isEmpty();
            assertThat(step.reason()).contains("password is not kept");
        });
    }

    @Test
    void writesNothingTwice() {
        router.ours(ANNA, "profile", "gold").applied(ANNA, "profile", "blue").theirs(ANNA, "profile", "blue");
        later.theirs(ANNA, "profile", "blue");
        assertThat(takeBack()).extracting(PlanStep::write).doesNotContain(java.util.Optional.of(EffectKind.SET));
    }
}
