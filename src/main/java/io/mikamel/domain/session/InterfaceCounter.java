package io.mikamel.domain.session;

import java.util.Comparator;
import java.util.Optional;

/**
 * A row of {@code /interface} that may belong to a PPP session.
 *
 * @param id its {@code .id}, star and upper-case hex; those of dynamic rows ascend as sessions begin
 * @param count absent on ports that do not count
 */
public record InterfaceCounter(String id, String name, Optional<ByteCount> count) {

    /** By id, as numbers: they have no leading zeros. */
    static final Comparator<InterfaceCounter> OLDEST_FIRST = Comparator.comparingInt(
                    (InterfaceCounter counter) -> counter.id().length())
            .thenComparing(InterfaceCounter::id);
}
