package io.mikamel.pool;

import io.mikamel.wire.Call;
import io.mikamel.wire.Command;
import io.mikamel.wire.ReplyListener;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A connection in memory: it notes every command and lets a script answer. Thread-safe. */
public final class FakeConnection implements RouterConnection {

    /** Answers commands. */
    public interface Script {
        void answer(Command command, Asked asked);
    }

    private final RouterAddress address;
    private final Script script;
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final Map<Asked, Boolean> running = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    public FakeConnection(RouterAddress address, Script script) {
        this.address = address;
        this.script = script;
    }

    /** One command under way, and who hears its answer. */
    public final class Asked implements ReplyListener, Call {

        private final ReplyListener listener;
        private volatile boolean cancelled;

        Asked(ReplyListener listener) {
            this.listener = listener;
        }

        @Override
        public void row(io.mikamel.wire.Row row) {
            if (!cancelled) {
                listener.row(row);
            }
        }

        @Override
        public void done(Optional<String> ret) {
            if (running.remove(this) != null) {
                listener.done(ret);
            }
        }

        @Override
        public void failed(io.mikamel.wire.RouterOsException failure) {
            if (running.remove(this) != null) {
                listener.failed(failure);
            }
        }

        @Override
        public void cancel() {
            cancelled = true;
            done(Optional.empty());
        }

        public boolean isCancelled() {
            return cancelled;
        }
    }

    @Override
    public Call start(Command command, Duration deadline, ReplyListener listener) {
        Asked asked = new Asked(listener);
        running.put(asked, true);
        commands.add(command);
        if (open) {
            script.answer(command, asked);
        } else {
            asked.failed(new RouterOsConnectException(address + ": closed"));
        }
        return asked;
    }

    public List<Command> commands() {
        return commands;
    }

    @Override
    public int inFlight() {
        return running.size();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public RouterAddress address() {
        return address;
    }

    @Override
    public void close() {
        open = false;
        running.keySet().forEach(asked -> asked.failed(new RouterOsConnectException(address + ": connection closed")));
    }
}
