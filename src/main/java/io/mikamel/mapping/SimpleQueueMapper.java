package io.mikamel.mapping;

import io.mikamel.domain.SimpleQueue;
import io.mikamel.wire.Row;

/** Dynamic rows of {@code /queue/simple}; the others are the operator's own and say nothing about a session. */
public final class SimpleQueueMapper extends MenuMapper<SimpleQueue> {

    public static final String PROPLIST = ".id,name,target,max-limit,dynamic";

    public SimpleQueueMapper() {
        super("/queue/simple");
    }

    @Override
    boolean accepts(Row row) {
        return "true".equals(row.get("dynamic")) || "yes".equals(row.get("dynamic"));
    }

    @Override
    SimpleQueue map(Attributes row) {
        return new SimpleQueue(row.required("name"), row.text("target").orElse(""), row.rate("max-limit"));
    }
}
