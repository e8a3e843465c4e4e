package io.mikamel.legrange;

import io.mikamel.wire.Breakage;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.RouterOsUnsupportedException;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.SentenceReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What me.legrange reads instead of the socket: for each reply sentence a short one with its number, and nothing that its
 * parser does not know. Read by one thread, closed by any.
 */
final class ReplyFilter extends InputStream {

    private static final byte[] NOTHING = {};

    private final SentenceReader sentences;
    private final Traffic traffic;
    private final LoginLimits login;
    private final Runnable hangUp;
    private byte[] chunk = NOTHING;
    private int position;

    ReplyFilter(SentenceReader sentences, Traffic traffic, LoginLimits login, Runnable hangUp) {
        this.sentences = sentences;
        this.traffic = traffic;
        this.login = login;
        this.hangUp = hangUp;
    }

    @Override
    public int read() throws IOException {
        while (position == chunk.length) {
            fill();
        }
        return chunk[position++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == chunk.length) {
            fill();
        }
        int part = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, part);
        position += part;
        return part;
    }

    @Override
    public void close() {
        traffic.close();
        hangUp.run();
    }

    private void fill() throws IOException {
        position = 0;
        chunk = NOTHING;
        chunk = traffic.reason().isPresent() ? traffic.farewell() : next();
    }

    private byte[] next() {
        try {
            byte[] translated = translated(sentences.read());
            byte[] forgotten = LibrarySentence.done(traffic.takeAbandoned());
            return forgotten.length == 0 ? translated : LibrarySentence.joined(Stream.of(forgotten, translated));
        } catch (IOException e) {
            traffic.end(Breakage.connect("the connection broke (%s)".formatted(e.getMessage()), e));
        } catch (RouterOsProtocolException e) {
            traffic.end(Breakage.protocol(e.getMessage(), e));
        } catch (RouterOsUnsupportedException e) {
            traffic.end(attempted -> e);
        }
        return NOTHING;
    }

    private byte[] translated(Sentence sentence) {
        traffic.count();
        String kind = ReplyWords.kind(sentence);
        if (!kind.startsWith("!")) {
            throw new RouterOsProtocolException("a sentence that begins with a word of %d bytes, not with a reply word"
                    .formatted(sentence.word(0).length));
        }
        if (kind.equals("!fatal")) {
            traffic.end(Breakage.fatal(login.masked(ReplyWords.bareText(sentence, CodePage.WINDOWS_1252))));
            return NOTHING;
        }
        // late answers of commands nobody waits for, and answers without a tag, are dropped
        Optional<String> tag = ReplyWords.tag(sentence).filter(traffic::isOpen);
        return tag.map(known -> traffic.isLoggedIn() ? reply(kind, known, sentence) : loginReply(kind, known, sentence))
                .orElse(NOTHING);
    }

    private byte[] reply(String kind, String tag, Sentence sentence) {
        return switch (kind) {
            case "!re", "!empty" -> LibrarySentence.row(tag, traffic.park(sentence));
            case "!trap" -> LibrarySentence.trap(tag, traffic.park(sentence));
            case "!done" -> done(tag, sentence);
                // a word of a RouterOS to come
            default -> NOTHING;
        };
    }

    /** The library tells a listener that all is done, but not with which {@code =ret=}: that goes ahead as a row. */
    private byte[] done(String tag, Sentence sentence) {
        traffic.finish(tag);
        byte[] done = LibrarySentence.done(tag);
        return sentence.size() > 2
                ? LibrarySentence.joined(Stream.of(LibrarySentence.row(tag, traffic.park(sentence)), done))
                : done;
    }

    private byte[] loginReply(String kind, String tag, Sentence sentence) {
        if (kind.equals("!trap")) {
            traffic.finish(tag);
            // its login waits for the end of the answer, which some routers leave out
            return LibrarySentence.joined(
                    Stream.of(LibrarySentence.trap(tag, traffic.park(sentence)), LibrarySentence.done(tag)));
        }
        if (!kind.equals("!done")) {
            return NOTHING;
        }
        byte[] answer = ReplyWords.row(sentence, CodePage.WINDOWS_1252)
                .text("ret")
                .map(challenge -> LibrarySentence.challenge(tag, login.checked(challenge)))
                .orElseGet(() -> LibrarySentence.done(tag));
        traffic.finish(tag);
        return answer;
    }
}
