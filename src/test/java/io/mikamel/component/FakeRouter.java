package io.mikamel.component;

import io.mikamel.pool.FakeConnection;
import io.mikamel.pool.FakeDriver;
import io.mikamel.wire.Command;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One or more routers with a menu in memory; it answers on a reader thread of its own. Thread-safe. */
final class FakeRouter implements FakeConnection.Script, AutoCloseable {

    static final String READER = "router-reader";

    private final FakeDriver driver = new FakeDriver(this);
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private final List<FakeConnection.Asked> listens = new CopyOnWriteArrayList<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, READER);
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<String> trap = Optional.empty();
    private volatile Runnable beforePrint = () -> {};

    FakeDriver driver() {
        return driver;
    }

    void rows(Row... now) {
        rows.clear();
        rows.addAll(List.of(now));
    }

    void trap(String message) {
        trap = Optional.of(message);
    }

    /** Run between the beginning of a listen and its snapshot, on the reader. */
    void beforePrint(Runnable action) {
        beforePrint = action;
    }

    List<FakeConnection.Asked> listens() {
        return listens;
    }

    void tell(Row row) {
        reader.execute(() -> listens.forEach(listen -> listen.row(row)));
    }

    void onReader(Runnable work) {
        reader.execute(work);
    }

    /** What was asked of all connections, in the order of each. */
    List<String> asked() {
        return driver.connections().stream()
                .flatMap(connection -> connection.commands().stream())
                .map(Command::toString)
                .toList();
    }

    @Override
    public void answer(Command command, FakeConnection.Asked asked) {
        reader.execute(() -> reply(command, asked));
    }

    private void reply(Command command, FakeConnection.Asked asked) {
        if (trap.isPresent()) {
            asked.failed(new RouterOsTrapException(trap.get(), 4, command.path(), "edge"));
            return;
        }
        switch (command.verb()) {
            case "listen" -> listens.add(asked);
            case "print" -> print(command, asked);
            case "add" -> asked.done(Optional.of("*7"));
            case "torch" -> rows.forEach(asked::row);
            case "hang" -> beforePrint.run();
            default -> asked.done(Optional.empty());
        }
    }

    private void print(Command command, FakeConnection.Asked asked) {
        beforePrint.run();
        boolean counts = command.attributes().stream().anyMatch(it -> it.name().equals("count-only"));
        if (!counts) {
            rows.forEach(asked::row);
        }
        asked.done(counts ? Optional.of(String.valueOf(rows.size())) : Optional.empty());
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
