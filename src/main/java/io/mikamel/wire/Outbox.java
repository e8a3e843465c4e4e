package io.mikamel.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes what a connection has to write, in a thread of the driver's while there is something, so that nobody who starts or
 * cancels a command waits for a peer that does not read. Thread-safe: one writer at a time.
 */
final class Outbox implements Runnable {

    private static final int CHUNK = 64 * 1024;

    private final NativeConnection connection;
    private final OutputStream out;
    private final CallTable calls;
    private final WireThreads threads;
    private final Duration patience;
    private final AtomicInteger wakes = new AtomicInteger();

    /** @param patience the most a piece of a sentence may take to be accepted */
    Outbox(NativeConnection connection, OutputStream out, CallTable calls, WireThreads threads, Duration patience) {
        this.connection = connection;
        this.out = out;
        this.calls = calls;
        this.threads = threads;
        this.patience = patience;
    }

    /** There may be something to write. Returns at once. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            threads.run(this);
        }
    }

    @Override
    public void run() {
        int seen = wakes.get();
        while (seen != 0) {
            writeAll();
            seen = wakes.addAndGet(-seen);
        }
    }

    private void writeAll() {
        try {
            Optional<List<byte[]>> next = calls.nextToWrite();
            while (next.isPresent()) {
                write(SentenceWriter.encode(next.get()));
                next = calls.nextToWrite();
            }
        } catch (IOException e) {
            connection.end(Breakage.connect("writing failed: " + e.getMessage(), e));
        } catch (RuntimeException | Error e) {
            connection.end(Breakage.connect("writing failed: " + e, e));
        }
    }

    private void write(byte[] sentence) throws IOException {
        for (int at = 0; at < sentence.length; at += CHUNK) {
            Fuse fuse = new Fuse(
                    threads,
                    patience,
                    () -> connection.end(Breakage.connect(
                            "the router has not read for %d ms".formatted(patience.toMillis()), null)));
            try {
                out.write(sentence, at, Math.min(CHUNK, sentence.length - at));
                out.flush();
            } finally {
                fuse.putOut();
            }
        }
    }
}
