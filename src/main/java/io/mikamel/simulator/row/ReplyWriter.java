package io.mikamel.simulator.row;

import java.util.Optional;
import java.util.Set;

/**
 * Writes the reply sentences of one command with its tag: {@code !re}, {@code !empty}, {@code !trap}, {@code !done} in the
 * router's order, or out of order by its quirks. Used by one thread at a time.
 */
public final class ReplyWriter {

    private static final byte[] RE = ByteText.bytes("!re");
    private static final byte[] DONE = ByteText.bytes("!done");
    private static final byte[] TRAP = ByteText.bytes("!trap");
    private static final byte[] EMPTY = ByteText.bytes("!empty");
    private static final byte[] FATAL = ByteText.bytes("!fatal");
    private static final byte[] TAG = ByteText.bytes(".tag=");
    private static final byte[] RET = ByteText.bytes("=ret=");
    private static final byte[] CATEGORY = ByteText.bytes("=category=");
    private static final byte[] MESSAGE = ByteText.bytes("=message=");
    private static final byte[] SECTION = ByteText.bytes("=.section=");
    private static final byte[] ID = ByteText.bytes("=.id=");
    private static final byte[] DEAD = ByteText.bytes("=.dead=");

    private static final int INTERRUPTED = 2;

    private final Optional<String> tag;
    private final Set<Quirk> quirks;
    private boolean undone;
    private boolean begun;

    public ReplyWriter(Optional<String> tag, Set<Quirk> quirks) {
        this.tag = quirks.contains(Quirk.MISSING_TAG) ? Optional.empty() : tag;
        this.quirks = Set.copyOf(quirks);
    }

    public boolean isPartial() {
        return quirks.contains(Quirk.PARTIAL_ROWS);
    }

    /** Begins a row; its words and {@link #endRow} follow. */
    public void beginRow(WordBuffer out) {
        begin(out, RE);
    }

    public void endRow(WordBuffer out) {
        end(out);
        out.endRow();
    }

    /** The number of the round that a repeated row belongs to. */
    public void section(WordBuffer out, long number) {
        out.word(SECTION, Long.toString(number));
    }

    public void dead(WordBuffer out, long id) {
        begin(out, RE);
        out.word(ID, Ids.text(id));
        out.word(DEAD, quirks.contains(Quirk.DEAD_YES) ? "yes" : "true");
        end(out);
    }

    public void empty(WordBuffer out) {
        undone |= quirks.contains(Quirk.EMPTY_WITHOUT_DONE);
        begin(out, EMPTY);
        end(out);
    }

    public void done(WordBuffer out) {
        done(out, Optional.empty());
    }

    public void done(WordBuffer out, Optional<String> ret) {
        if (undone || quirks.contains(Quirk.MISSING_DONE)) {
            return;
        }
        begin(out, DONE);
        ret.ifPresent(value -> out.word(RET, value));
        end(out);
    }

    public void trap(WordBuffer out, Trap trap) {
        undone |= quirks.contains(Quirk.TRAP_WITHOUT_DONE);
        begin(out, TRAP);
        if (!quirks.contains(Quirk.BARE_TRAP)) {
            trap.category().ifPresent(category -> category(out, category));
            out.word(MESSAGE, trap.getMessage());
        }
        end(out);
    }

    /** What a cancelled command hears first. */
    public void interrupted(WordBuffer out) {
        begin(out, TRAP);
        category(out, INTERRUPTED);
        out.word(MESSAGE, "interrupted");
        end(out);
    }

    private void category(WordBuffer out, int category) {
        if (!quirks.contains(Quirk.NO_CATEGORY)) {
            out.word(CATEGORY, Integer.toString(category));
        }
    }

    /** The reason is a bare word, and no tag goes with it. */
    public static void fatal(WordBuffer out, String reason) {
        out.begin();
        out.word(FATAL);
        out.word(ByteText.bytes(reason));
        out.end();
    }

    private void begin(WordBuffer out, byte[] word) {
        if (!begun) {
            begun = true;
            strays(out);
        }
        out.begin();
        out.word(word);
        if (!quirks.contains(Quirk.TAG_LAST)) {
            tag.ifPresent(text -> out.word(TAG, text));
        }
    }

    private void end(WordBuffer out) {
        if (quirks.contains(Quirk.TAG_LAST)) {
            tag.ifPresent(text -> out.word(TAG, text));
        }
        out.end();
    }

    private void strays(WordBuffer out) {
        if (quirks.contains(Quirk.EMPTY_SENTENCE)) {
            out.end();
        }
        if (quirks.contains(Quirk.STRAY_TAG)) {
            out.word(RE);
            out.word(TAG, "nobody");
            out.end();
        }
    }
}
