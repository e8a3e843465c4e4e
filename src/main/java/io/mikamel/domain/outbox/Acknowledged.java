package io.mikamel.domain.outbox;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the router said yes to in this try, for the two things that a read cannot always show.
 *
 * @param password whether it took the password, which it may hide
 * @param removed ids that it removed
 */
public record Acknowledged(boolean password, Set<String> removed) {

    public static final Acknowledged NOTHING = new Acknowledged(false, Set.of());

    public Acknowledged {
        removed = Set.copyOf(removed);
    }

    /** And now this command too. */
    public Acknowledged and(AccountCommand command) {
        return new Acknowledged(
                password || command.writesPassword(),
                Stream.concat(removed.stream(), command.removedId().stream()).collect(Collectors.toSet()));
    }
}
