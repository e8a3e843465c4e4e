package io.mikamel.shaping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;

/**
 * Bean {@code inbox}: readings that wait for the one writer, the newest of each router, so that a writer that has to wait
 * for the database costs no memory. Thread-safe.
 */
public final class ReadingInbox {

    private final Map<String, TakenReading> waiting = new LinkedHashMap<>();

    public synchronized void put(@Body TakenReading reading) {
        waiting.merge(reading.router(), reading, TakenReading::later);
    }

    /** All that wait; they wait no more. */
    public synchronized List<TakenReading> take() {
        List<TakenReading> taken = List.copyOf(waiting.values());
        waiting.clear();
        return taken;
    }
}
