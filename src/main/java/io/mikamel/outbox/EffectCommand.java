package io.mikamel.outbox;

import io.mikamel.domain.outbox.AccountCommand;
import io.mikamel.wire.Command;

/** One command that is sent for an effect. */
public record EffectCommand(long effect, AccountCommand write) {

    /** Of the endpoint, without a slash in front. */
    public String path() {
        return write.path();
    }

    public Command command() {
        return Command.to(path()).with(write.values()).build();
    }
}
