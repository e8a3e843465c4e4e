package io.mikamel.store;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.outbox.EffectOutcome;
import io.mikamel.domain.outbox.EffectState;
import io.mikamel.domain.plan.AuditEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What an effect leaves behind when it is over: what is applied now, and a line in the audit log. Holds no state. */
final class EffectLedger {

    private static final String ACTOR = "mikamel";

    private EffectLedger() {}

    /** In the transaction of the outcomes, and last in it. */
    static void write(Connection connection, List<EffectOutcome> outcomes) throws SQLException {
        for (EffectOutcome outcome : outcomes) {
            if (outcome.state() == EffectState.DONE) {
                AppliedStore.confirmed(connection, outcome.due().effect(), outcome.at());
            }
        }
        AuditStore.append(
                connection,
                outcomes.stream()
                        .filter(outcome -> outcome.state() != EffectState.PENDING)
                        .map(EffectLedger::entry)
                        .toList());
    }

    private static AuditEntry entry(EffectOutcome outcome) {
        Effect effect = outcome.due().effect();
        return new AuditEntry(
                outcome.at(),
                ACTOR,
                "%s: %s".formatted(effect.kind().text(), effect.cause()),
                effect.account(),
                outcome.before().orElse(AccountFields.NONE),
                outcome.after().orElse(AccountFields.NONE),
                outcome.state() == EffectState.DONE ? AuditEntry.DONE : AuditEntry.REFUSED);
    }
}
