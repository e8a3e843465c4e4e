package io.mikamel.domain.plan;

import static io.mikamel.domain.plan.SyncCase.hotspot;
import static io.mikamel.domain.plan.SyncCase.pppoe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanGuardTest {

    private final SyncCase router = new SyncCase();

    @ParameterizedTest
    @CsvSource({"1, 10, true", "1, 11, false", "200, 10, true", "200, 11, false", "220, 11, true", "220, 12, false"})
    void letsTenOrFivePercentPass(int users, int changes, boolean passes) {
        for (int i = 0; i < users; i++) {
            router.theirs(pppoe("user" + i));
        }
        for (int i = 0; i < changes; i++) {
            router.ours(pppoe("new" + i), "password", "x");
        }
        assertThat(router.plan().verdict().passes()).isEqualTo(passes);
    }

    @Test
    void letsNoRemovalPass() {
        router.removed(pppoe("anna")).created(pppoe("anna")).theirs(pppoe("anna"));
        assertThat(router.plan().verdict()).isEqualTo(GuardVerdict.waits("1 removals, more than 0"));
        assertThat(router.plan(new PlanGuard(10, 5, 1)).verdict().passes()).isTrue();
    }

    @Test
    void holdsARouterThatLostEveryAccountOfAKind() {
        router.theirs(pppoe("anna")).builtIn(hotspot("default-trial")).ours(hotspot("ab12"), "password", "x");
        assertThat(router.plan().verdict()).isEqualTo(GuardVerdict.waits("the router shows no hotspot account at all"));
        router.read.remove(io.mikamel.domain.account.AccountType.HOTSPOT);
        assertThat(router.plan().verdict().passes()).isTrue();
    }

    @Test
    void doesNotHoldBecauseOfTheFirstAccountThatIsUnderWay() {
        router.ours(hotspot("ab12"), "password", "x").busy.add(hotspot("ab12"));
        assertThat(router.plan().verdict().passes()).isTrue();
    }

    @Test
    void countsWhatAppliesByItselfOnly() {
        for (int i = 0; i < 50; i++) {
            router.ours(pppoe("user" + i), "comment", "a").theirs(pppoe("user" + i), "comment", "b");
            router.theirs(pppoe("hand" + i));
        }
        assertThat(router.plan().counts()).containsEntry(StepKind.CONFLICT, 50).containsEntry(StepKind.MANUAL, 50);
        assertThat(router.plan().verdict().passes()).isTrue();
    }

    @Test
    void tellsWhoIsOnlineAndWhatTheyNotice() {
        router.ours(pppoe("anna"), "profile", "gold", "disabled", "true")
                .applied(pppoe("anna"), "profile", "blue", "disabled", "false")
                .theirs(pppoe("anna"), "profile", "blue")
                .theirs(pppoe("hand"));
        router.online.add(pppoe("anna"));
        router.online.add(pppoe("hand"));
        Plan plan = router.plan();
        assertThat(plan.online()).containsExactly(pppoe("anna"));
        assertThat(plan.isOnline(plan.of(StepKind.SET).get(0))).isTrue();
        assertThat(Notice.of(plan.of(StepKind.SET).get(0)))
                .contains("stays online until the session ends, and cannot log in again; keeps the present speed until"
                        + " the next login");
        assertThat(Notice.of(plan.of(StepKind.MANUAL).get(0))).isEmpty();
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new PlanGuard(-1, 5, 0)).hasMessageContaining("-1 changes");
        assertThatThrownBy(() -> new PlanGuard(1, 101, 0)).hasMessageContaining("101 %");
    }
}
