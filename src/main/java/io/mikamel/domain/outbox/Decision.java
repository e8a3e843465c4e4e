package io.mikamel.domain.outbox;

import java.util.List;

/**
 * What a fresh read means for an effect.
 *
 * @param commands to be sent, if it is not there yet
 * @param reason why it must not be, if so
 */
public record Decision(EffectState state, List<AccountCommand> commands, String reason) {

    static final Decision DONE = new Decision(EffectState.DONE, List.of(), "");

    public Decision {
        commands = List.copyOf(commands);
    }

    /** Done if there is nothing to send. */
    static Decision send(List<AccountCommand> commands) {
        return commands.isEmpty() ? DONE : new Decision(EffectState.PENDING, commands, "");
    }

    static Decision refuse(String reason) {
        return new Decision(EffectState.FAILED, List.of(), reason);
    }
}
