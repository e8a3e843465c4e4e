package io.mikamel.wire;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that writes down what it hears. */
class Heard implements ReplyListener {

    final List<Row> rows = new CopyOnWriteArrayList<>();
    final List<String> ends = new CopyOnWriteArrayList<>();
    final List<RouterOsException> failures = new CopyOnWriteArrayList<>();

    @Override
    public void row(Row row) {
        rows.add(row);
    }

    @Override
    public void done(Optional<String> ret) {
        ends.add("done" + ret.map(text -> " " + text).orElse(""));
    }

    @Override
    public void failed(RouterOsException failure) {
        failures.add(failure);
        ends.add("failed");
    }

    boolean hasEnded() {
        return !ends.isEmpty();
    }
}
