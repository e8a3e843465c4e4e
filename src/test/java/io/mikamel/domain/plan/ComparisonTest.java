package io.mikamel.domain.plan;

import static io.mikamel.domain.plan.SyncCase.fields;
import static io.mikamel.domain.plan.SyncCase.hotspot;
import static io.mikamel.domain.plan.SyncCase.pppoe;
import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final AccountKey ANNA = pppoe("anna");

    private final SyncCase router = new SyncCase();

    /** A dash is a field that is not there; "never" is an account that was never applied. */
    @ParameterizedTest
    @CsvSource({
        "gold, gold, gold,  ''",
        "gold, gold, -,     THEIRS anna",
        "gold, gold, blue,  THEIRS anna",
        "gold, blue, blue,  SET anna",
        "gold, blue, gold,  ''",
        "gold, blue, red,   CONFLICT anna",
        "gold, blue, -,     CONFLICT anna",
        "gold, -,    -,     CONFLICT anna",
        "gold, -,    gold,  ''",
        "gold, -,    blue,  CONFLICT anna",
        "-,    blue, blue,  SET anna",
        "-,    blue, -,     ''",
        "-,    blue, red,   CONFLICT anna",
        "-,    -,    blue,  ''",
        "-,    -,    -,     ''",
        "gold, never, gold, ''",
        "gold, never, blue, CONFLICT anna",
        "gold, never, -,    CONFLICT anna",
        "-,    never, blue, ''",
        "default, -, -,     ''",
        "gold, default, -,  SET anna",
        "default, -, gold,  CONFLICT anna"
    })
    void labelsOneFieldByWhoChangedIt(String ours, String applied, String theirs, String expected) {
        router.ours(ANNA, profile(ours)).theirs(ANNA, profile(theirs));
        if (!applied.equals("never")) {
            router.applied(ANNA, profile(applied));
        }
        assertThat(String.join(",", router.found())).isEqualTo(expected);
    }

    private static String[] profile(String value) {
        return value.equals("-") ? new String[0] : new String[] {"profile", value};
    }

    @Test
    void aFieldThatWeBeganToWantOfOurOwnAccountIsOurs() {
        router.ours(ANNA, "profile", "gold", "limit-uptime", "60s")
                .created(ANNA, "profile", "gold")
                .theirs(ANNA, "profile", "gold");
        assertThat(router.found()).containsExactly("SET anna");
    }

    @Test
    void putsEachLabelIntoAStepOfItsOwn() {
        router.ours(ANNA, "profile", "gold", "comment", "a", "disabled", "false", "service", "pppoe")
                .applied(ANNA, "profile", "blue", "comment", "b", "disabled", "false", "service", "pppoe")
                .theirs(ANNA, "profile", "blue", "comment", "c", "disabled", "true", "service", "pppoe");
        Comparison comparison = router.compare();
        assertThat(router.found()).containsExactly("SET anna", "CONFLICT anna", "THEIRS anna");
        assertThat(comparison.steps().get(0).effect("plan 1/1"))
                .contains(new Effect(ANNA, EffectKind.SET, fields("profile", "gold"), "plan 1/1"));
        assertThat(comparison.steps()).extracting(PlanStep::number).containsExactly(1, 2, 3);
        assertThat(comparison.steps().get(2).before()).isEqualTo(fields("disabled", "true"));
    }

    @Test
    void unsetsWhatWeDoNotWantAnyMore() {
        router.ours(ANNA)
                .applied(ANNA, "disabled", "true", "limit-uptime", "60s", "comment", "x")
                .theirs(ANNA, "disabled", "true", "limit-uptime", "60s", "comment", "x");
        assertThat(router.compare().steps().get(0).effect("x").orElseThrow().fields())
                .isEqualTo(fields("disabled", "false", "limit-uptime", "0s", "comment", ""));
    }

    @Test
    void takesADefaultForAbsent() {
        router.ours(
                        ANNA,
                        "disabled",
                        "false",
                        "profile",
                        "default",
                        "service",
                        "any",
                        "comment",
                        "",
                        "limit-uptime",
                        "0s")
                .theirs(ANNA);
        assertThat(router.found()).isEmpty();
    }

    @Test
    void createsAgainWhatIsMissing() {
        router.ours(ANNA, "profile", "gold", "password", "x").created(ANNA, "profile", "gold", "password", "x");
        assertThat(router.compare().steps().get(0).effect("plan 1/1"))
                .contains(new Effect(ANNA, EffectKind.ADD, fields("profile", "gold", "password", "x"), "plan 1/1"));
    }

    @Test
    void createsNobodyWithoutAPassword() {
        router.ours(ANNA, "profile", "gold").ours(pppoe("bert"), "password", "*****");
        assertThat(router.found()).containsExactly("BLOCKED anna", "BLOCKED bert");
        assertThat(router.compare().steps())
                .allSatisfy(step -> assertThat(step.write()).isEmpty());
    }

    @Test
    void createsACodeThatIsItsOwnPassword() {
        router.ours(hotspot("ab12"), "password", "");
        assertThat(router.found()).containsExactly("CREATE ab12");
    }

    @Test
    void leavesToTheOperatorWhoseCreationWasTakenBack() {
        router.ours(ANNA, "password", "x");
        router.applied.put(ANNA, new Applied(fields("password", "x"), true, true));
        assertThat(router.found()).containsExactly("THEIRS anna");
        assertThat(router.compare().steps().get(0).write()).contains(EffectKind.ADD);
    }

    @Test
    void comparesNoPasswordThatIsHidden() {
        router.ours(ANNA, "password", "new").applied(ANNA, "password", "old").theirs(ANNA);
        router.ours(pppoe("bert"), "password", "new").theirs(pppoe("bert"), "password", "*****");
        router.ours(pppoe("cleo"), "password", "*****").theirs(pppoe("cleo"), "password", "x");
        assertThat(router.found()).isEmpty();
    }

    @Test
    void comparesAPasswordThatIsShownAndNeverShowsIt() {
        router.ours(ANNA, "password", "s3cret").applied(ANNA, "password", "0ld").theirs(ANNA, "password", "0ld");
        PlanStep step = router.compare().steps().get(0);
        assertThat(step.kind()).isEqualTo(StepKind.SET);
        assertThat(step.effect("x").orElseThrow().fields()).isEqualTo(fields("password", "s3cret"));
        assertThat(step.toString() + step.shown()).doesNotContain("s3cret", "0ld");
        assertThat(step.shown().fields().get(0).ours()).contains("*****");
    }

    @Test
    void importsWhatHasOurCommentAndIsUnknown() {
        router.theirs(hotspot("ab12"), "comment", "VOUCHER_SYSTEM|B1|1|2|24")
                .theirs(pppoe("bert"), "comment", "PPPOE_SYSTEM|B1|1|2|7|8")
                .theirs(pppoe("cleo"), "comment", "VOUCHER_SYSTEM|B1")
                .theirs(pppoe("dora"), "comment", "VOUCHER_SYSTEMS|x")
                .theirs(pppoe("emil"))
                .builtIn(hotspot("default-trial"));
        assertThat(router.found())
                .containsExactly("IMPORT bert", "MANUAL cleo", "MANUAL dora", "MANUAL emil", "IMPORT ab12");
    }

    @Test
    void whatIsNotToBeTakenInIsReportedWithTheReason() {
        router.theirs(pppoe("bert"), "comment", "PPPOE_SYSTEM|B1").foreign(pppoe("bert"), "its profile is not sold");
        assertThat(router.compare().steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(StepKind.MANUAL);
            assertThat(step.reason()).isEqualTo("its profile is not sold");
        });
    }

    @Test
    void whatIsLeftOfAVoucherMayBeLessWhenItIsMadeAgain() {
        PlanStep step = missing("7200s");
        assertThat(missing("7140s").isLike(step)).isTrue();
        assertThat(missing("7200s", "comment", "a").isLike(step)).isFalse();
        assertThat(limited("7200s").isLike(limited("7140s"))).isFalse();
    }

    private static PlanStep limited(String limit) {
        SyncCase router = new SyncCase();
        router.created(hotspot("ab12"), "limit-uptime", "60s").theirs(hotspot("ab12"), "limit-uptime", "60s");
        return router.ours(hotspot("ab12"), "limit-uptime", limit)
                .compare()
                .steps()
                .get(0);
    }

    private static PlanStep missing(String left, String... more) {
        SyncCase router = new SyncCase();
        AccountFields fields = fields(more).with("password", "x").with("limit-uptime", left);
        router.desired.put(hotspot("ab12"), fields);
        return router.compare().steps().get(0);
    }

    @Test
    void removesOnlyWhatWeCreatedAndTheDatabaseRemoved() {
        router.removed(ANNA).created(ANNA, "comment", "x").theirs(ANNA, "comment", "x");
        router.removed(pppoe("bert")).applied(pppoe("bert"), "comment", "x").theirs(pppoe("bert"), "comment", "x");
        router.created(pppoe("cleo")).theirs(pppoe("cleo"));
        router.removed(pppoe("dora")).theirs(pppoe("dora"), "comment", "PPPOE_SYSTEM|x");
        assertThat(router.found()).containsExactly("REMOVE anna", "MANUAL bert", "MANUAL cleo", "MANUAL dora");
        assertThat(router.compare().steps().get(0).effect("x")).contains(Effect.of(ANNA, EffectKind.REMOVE, "x"));
    }

    @Test
    void touchesNoAccountOfTheRouterItselfAndNoneThatIsThereTwice() {
        router.ours(hotspot("default-trial"), "password", "x").builtIn(hotspot("default-trial"));
        router.ours(ANNA, "profile", "gold").theirs(ANNA).theirs(ANNA);
        assertThat(router.found()).containsExactly("BLOCKED anna", "BLOCKED default-trial");
    }

    @Test
    void saysNothingOfWhatWasNotReadOrIsUnderWay() {
        router.read.remove(AccountType.HOTSPOT);
        router.busy.add(ANNA);
        router.ours(hotspot("ab12"), "password", "x").ours(ANNA, "password", "x");
        router.ours(new AccountKey("core", AccountType.PPPOE, "far"), "password", "x");
        assertThat(router.found()).isEmpty();
    }

    @Test
    void namesAreExact() {
        router.ours(pppoe("Anna"), "password", "x").theirs(ANNA);
        assertThat(router.found()).containsExactly("CREATE Anna", "MANUAL anna");
    }

    @Test
    void remembersWhatBothSidesAgreeOn() {
        router.ours(ANNA, "profile", "gold", "comment", "a").theirs(ANNA, "profile", "gold", "comment", "b");
        router.ours(pppoe("bert"), "profile", "gold")
                .applied(pppoe("bert"), "profile", "gold")
                .theirs(pppoe("bert"), "profile", "gold");
        router.applied(pppoe("gone"), "profile", "gold");
        Comparison comparison = router.compare();
        assertThat(comparison.agreed()).isEqualTo(Map.of(ANNA, fields("profile", "gold")));
        assertThat(comparison.forgotten()).containsExactly(pppoe("gone"));
    }

    @Test
    void aConflictStaysOneUntilSomebodyDecides() {
        router.ours(ANNA, "profile", "gold", "comment", "a").theirs(ANNA, "profile", "gold");
        router.compare().agreed().forEach((key, fields) -> router.applied.put(key, Applied.NOTHING.withFields(fields)));
        assertThat(router.found()).containsExactly("CONFLICT anna");
        assertThat(router.compare().agreed()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsTheRoutersOwnFromThenOn() {
        Applied gold = new Applied(fields("profile", "gold"), true, false);
        Effect back = new Effect(ANNA, EffectKind.SET, fields("profile", "blue"), Applied.COMPENSATION + "1, plan 2/1");
        router.ours(ANNA, "profile", "gold").theirs(ANNA, "profile", "blue");
        router.applied.put(ANNA, gold.confirmed(back).orElseThrow());
        assertThat(router.found()).containsExactly("THEIRS anna");
    }

    @Test
    void followsEveryConfirmedEffect() {
        Applied created = Applied.NOTHING
                .confirmed(new Effect(ANNA, EffectKind.ADD, fields("profile", "gold", "comment", "x"), "c"))
                .orElseThrow();
        assertThat(created.created()).isTrue();
        Applied set = created.confirmed(new Effect(ANNA, EffectKind.SET, fields("comment", "", "profile", "b"), "c"))
                .orElseThrow();
        assertThat(set.fields()).isEqualTo(fields("profile", "b"));
        Applied off = set.confirmed(Effect.of(ANNA, EffectKind.DISABLE, "c")).orElseThrow();
        assertThat(off.fields().get(AccountFields.DISABLED)).contains("true");
        Applied on = off.confirmed(Effect.of(ANNA, EffectKind.ENABLE, "c")).orElseThrow();
        assertThat(on.fields().get(AccountFields.DISABLED)).contains("false");
        assertThat(on.confirmed(Effect.of(ANNA, EffectKind.KICK, "c"))).contains(on);
        assertThat(on.confirmed(Effect.of(ANNA, EffectKind.REMOVE, "c"))).isEmpty();
    }
}
