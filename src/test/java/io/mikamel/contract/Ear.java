package io.mikamel.contract;

import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A listener that writes down what it hears. Thread-safe. */
public class Ear implements ReplyListener {

    public final List<Row> rows = new CopyOnWriteArrayList<>();
    public final List<Optional<String>> dones = new CopyOnWriteArrayList<>();
    public final List<RouterOsException> failures = new CopyOnWriteArrayList<>();
    public final List<String> ends = new CopyOnWriteArrayList<>();

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void done(Optional<String> ret) {
        dones.add(ret);
        ends.add("done");
    }

    @Override
    public void failed(RouterOsException failure) {
        failures.add(failure);
        ends.add("failed");
    }

    public boolean hasEnded() {
        return !ends.isEmpty();
    }

    public Ear awaitEnd() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(this::hasEnded);
        return this;
    }

    public Ear awaitRows(int count) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> rows.size() >= count);
        return this;
    }
}
