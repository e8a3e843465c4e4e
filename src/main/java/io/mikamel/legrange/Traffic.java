package io.mikamel.legrange;

import io.mikamel.wire.Breakage;
import io.mikamel.wire.Sentence;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What both directions of one connection share: the tags that await an answer, the sentences whose numbers the library
 * carries, and why the stream ended. Thread-safe.
 */
final class Traffic {

    private record Parked(long number, Sentence sentence) {}

    private final Set<String> open = new LinkedHashSet<>();
    private final List<String> abandoned = new ArrayList<>();
    private final Deque<Parked> parked = new ArrayDeque<>();
    private Optional<String> endTag = Optional.empty();
    private Optional<Breakage> reason = Optional.empty();
    private long lastNumber;
    private long sentences;
    private boolean farewellSaid;
    private boolean closed;

    synchronized void open(String tag) {
        open.add(tag);
        // the stream may have ended before the command was sent
        notifyAll();
    }

    synchronized boolean isOpen(String tag) {
        return open.contains(tag);
    }

    /** The tag's answer is complete; false if it was not open. */
    synchronized boolean finish(String tag) {
        return open.remove(tag);
    }

    /** Nobody waits for the tag's answer any more: what still comes for it is dropped, and the library forgets it. */
    synchronized void abandon(String tag) {
        if (open.remove(tag)) {
            abandoned.add(tag);
        }
    }

    /** Tags the library has still to be told the end of. */
    synchronized List<String> takeAbandoned() {
        List<String> taken = List.copyOf(abandoned);
        abandoned.clear();
        return taken;
    }

    /** A sentence has come from the router. */
    synchronized void count() {
        sentences++;
    }

    /** How many sentences have come so far. */
    synchronized long sentences() {
        return sentences;
    }

    /** Keeps a sentence until the library delivers its number. */
    synchronized long park(Sentence sentence) {
        parked.addLast(new Parked(++lastNumber, sentence));
        return lastNumber;
    }

    /** The sentence of a number; numbers come in order, so what is older was not wanted. */
    synchronized Optional<Sentence> claim(String number) {
        while (!parked.isEmpty()) {
            Parked first = parked.removeFirst();
            if (Long.toString(first.number()).equals(number)) {
                return Optional.of(first.sentence());
            }
        }
        return Optional.empty();
    }

    /** The tag under which the library hears of the end, once it is logged in. */
    synchronized void endTag(String tag) {
        endTag = Optional.of(tag);
        notifyAll();
    }

    synchronized boolean isLoggedIn() {
        return endTag.isPresent();
    }

    /** Remembers why the stream ended; the first reason stays. */
    synchronized void end(Breakage why) {
        if (reason.isEmpty()) {
            reason = Optional.of(why);
            notifyAll();
        }
    }

    synchronized Optional<Breakage> reason() {
        return reason;
    }

    /** Nothing is read any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /**
     * What is left to tell the library after the end: its listener of the end, or before the login is through each command
     * that waits. Blocks when there is nothing, so that the library's reader rests instead of spinning.
     */
    synchronized byte[] farewell() throws IOException {
        while (!closed) {
            if (endTag.isPresent() && !farewellSaid) {
                farewellSaid = true;
                return LibrarySentence.done(endTag.get());
            }
            if (endTag.isEmpty() && !open.isEmpty()) {
                return LibrarySentence.refuse(takeOpen());
            }
            rest();
        }
        throw new IOException("closed");
    }

    private List<String> takeOpen() {
        List<String> tags = List.copyOf(open);
        open.clear();
        return tags;
    }

    private void rest() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("closed").initCause(e);
        }
    }
}
