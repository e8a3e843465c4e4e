package io.mikamel.mapping;

import io.mikamel.domain.session.ByteCount;
import io.mikamel.domain.session.InterfaceCounter;
import java.util.Optional;

/** Rows of {@code /interface} as counters; what the router receives, rx, is the subscriber's upload. */
public final class InterfaceCounterMapper extends MenuMapper<InterfaceCounter> {

    public static final String PROPLIST = ".id,name,rx-byte,tx-byte";

    public InterfaceCounterMapper() {
        super("/interface");
    }

    @Override
    InterfaceCounter map(Attributes row) {
        Optional<ByteCount> count =
                row.number("rx-byte").flatMap(in -> row.number("tx-byte").map(out -> new ByteCount(in, out)));
        return new InterfaceCounter(row.required(".id"), row.required("name"), count);
    }
}
