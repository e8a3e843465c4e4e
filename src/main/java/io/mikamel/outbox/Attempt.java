package io.mikamel.outbox;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.outbox.AccountCommand;
import io.mikamel.domain.outbox.AccountReading;
import io.mikamel.domain.outbox.Acknowledged;
import io.mikamel.domain.outbox.Decision;
import io.mikamel.domain.outbox.DueEffect;
import io.mikamel.domain.outbox.EffectOutcome;
import io.mikamel.domain.outbox.EffectRules;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.domain.outbox.RetryPause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One effect in one try. Confined to the exchange. */
final class Attempt {

    private DueEffect due;
    private Acknowledged said = Acknowledged.NOTHING;
    private Optional<AccountFields> before = Optional.empty();
    private Optional<AccountFields> after = Optional.empty();
    private Refusal refusal = Refusal.NONE;

    Attempt(DueEffect due) {
        this.due = due;
    }

    DueEffect due() {
        return due;
    }

    void due(DueEffect known) {
        due = known;
    }

    /** By what the router shows now. */
    Decision decide(AccountReading now, boolean first) {
        after = EffectRules.meant(due.effect().account(), now).map(RouterAccount::fields);
        before = first ? after : before;
        return EffectRules.decide(due, now, said);
    }

    void acknowledged(AccountCommand command) {
        said = said.and(command);
    }

    void refused(Refusal why) {
        refusal = why;
    }

    /** Done, or not to be done. */
    EffectOutcome over(Decision decision, Instant now) {
        return new EffectOutcome(due, decision.state(), decision.reason(), now, now, before, after);
    }

    /** What the router said to it, else that it shows something else than it was told. */
    EffectOutcome notYet(Instant now) {
        String error = refusal.text().isEmpty() ? "sent, and the router does not show it" : refusal.text();
        return again(error, refusal.isLasting() ? RetryPause.LONGEST : RetryPause.after(due.attempts() + 1), now);
    }

    EffectOutcome again(String error, Duration pause, Instant now) {
        return new EffectOutcome(due, EffectState.PENDING, error, now, now.plus(pause), before, after);
    }
}
