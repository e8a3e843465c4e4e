package io.mikamel.simulator.server;

import io.mikamel.simulator.row.Quirk;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that goes wrong with a router on demand.
 *
 * @param kind what
 * @param amount bytes in a second, or bytes in a segment; zero where it means nothing
 * @param time by how long; zero where it means nothing
 */
public record Fault(Kind kind, int amount, Duration time) {

    /** The router refuses connections and drops those it has, until cleared. */
    public static final Fault DOWN = of(Kind.DOWN);

    /** The connection is reset in the middle of a row. */
    public static final Fault RESET_MID_ROW = of(Kind.RESET_MID_ROW);

    /** The stream ends in the middle of a row. */
    public static final Fault END_MID_ROW = of(Kind.END_MID_ROW);

    /** Half a sentence, and then nothing more on this connection, which stays open. */
    public static final Fault HALF_SENTENCE = of(Kind.HALF_SENTENCE);

    /** The command is never answered. */
    public static final Fault HANG = of(Kind.HANG);

    /** The answer is bytes that are not the API. */
    public static final Fault GARBAGE = of(Kind.GARBAGE);

    /** The answer is {@code !fatal} with a bare word, and the connection is closed. */
    public static final Fault FATAL = of(Kind.FATAL);

    /** The connection is closed instead of an answer. */
    public static final Fault CLOSE = of(Kind.CLOSE);

    public static final Fault MISSING_DONE = of(Kind.MISSING_DONE);
    public static final Fault MISSING_TAG = of(Kind.MISSING_TAG);

    /** {@code !empty} is the last word, as some say 7.23.3 did. */
    public static final Fault EMPTY_WITHOUT_DONE = of(Kind.EMPTY_WITHOUT_DONE);

    /** A {@code !trap} without category and message; commands that succeed do so. */
    public static final Fault BARE_TRAP = of(Kind.BARE_TRAP);

    /** Every {@code !trap} comes without category, that of a cancelled command too. */
    public static final Fault NO_CATEGORY = of(Kind.NO_CATEGORY);

    public static final Fault TRAP_WITHOUT_DONE = of(Kind.TRAP_WITHOUT_DONE);

    /** The command is refused, whatever it is. */
    public static final Fault TRAP = of(Kind.TRAP);

    /** {@code .dead=yes}, as the manual says, instead of {@code true}. */
    public static final Fault DEAD_YES = of(Kind.DEAD_YES);

    /** Change rows hold the id and what changed alone. */
    public static final Fault PARTIAL_ROWS = of(Kind.PARTIAL_ROWS);

    /** The tag is the last word of a reply. */
    public static final Fault TAG_LAST = of(Kind.TAG_LAST);

    /** A row with the tag of nobody goes before the answer. */
    public static final Fault STRAY_TAG = of(Kind.STRAY_TAG);

    /** An empty sentence goes before the answer. */
    public static final Fault EMPTY_SENTENCE = of(Kind.EMPTY_SENTENCE);

    /** The router restarts at once: connections are reset, sessions are gone, uptime begins anew. */
    public static final Fault REBOOT = of(Kind.REBOOT);

    /** What can go wrong. */
    public enum Kind {
        DOWN,
        RESET_MID_ROW,
        END_MID_ROW,
        HALF_SENTENCE,
        HANG,
        GARBAGE,
        FATAL,
        CLOSE,
        MISSING_DONE,
        MISSING_TAG,
        EMPTY_WITHOUT_DONE,
        BARE_TRAP,
        NO_CATEGORY,
        TRAP_WITHOUT_DONE,
        TRAP,
        DEAD_YES,
        PARTIAL_ROWS,
        TAG_LAST,
        STRAY_TAG,
        EMPTY_SENTENCE,
        REBOOT,
        DELAY,
        SLOW,
        SEGMENTS,
        WRONG_CLOCK
    }

    private static Fault of(Kind kind) {
        return new Fault(kind, 0, Duration.ZERO);
    }

    /** Every byte takes its time, on every connection of the router. */
    public static Fault slow(int bytesPerSecond) {
        return new Fault(Kind.SLOW, bytesPerSecond, Duration.ZERO);
    }

    /** Everything is sent in segments of so many bytes, on every connection of the router. */
    public static Fault segments(int bytes) {
        return new Fault(Kind.SEGMENTS, bytes, Duration.ZERO);
    }

    /** The command begins so much later. */
    public static Fault delay(Duration time) {
        return new Fault(Kind.DELAY, 0, time);
    }

    /** The router's calendar is ahead by that much, or behind if negative. */
    public static Fault wrongClock(Duration offset) {
        return new Fault(Kind.WRONG_CLOCK, 0, offset);
    }

    /** Whether it concerns one command's answer, so that it can be set for the next command on a path. */
    public boolean isOfCommand() {
        return switch (kind) {
            case DOWN, REBOOT, SLOW, SEGMENTS, WRONG_CLOCK -> false;
            default -> true;
        };
    }

    Optional<Quirk> quirk() {
        return Stream.of(Quirk.values())
                .filter(quirk -> quirk.name().equals(kind.name()))
                .findFirst();
    }
}
