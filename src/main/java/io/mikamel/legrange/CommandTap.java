package io.mikamel.legrange;

import io.mikamel.wire.Breakage;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.SentenceReader;
import io.mikamel.wire.SentenceWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Where me.legrange writes instead of the socket: gathers its single bytes to a sentence, learns the tag, sends it with one
 * write. The library encodes lengths from 128 KiB on longer than need be; they are sent in their proper form. Not
 * thread-safe: the connection writes one command at a time.
 */
final class CommandTap extends OutputStream {

    /** A command for ourselves: its answer is the end of the connection. It is not sent. */
    static final String END = "/mikamel/end";

    private final OutputStream out;
    private final Traffic traffic;
    private final Runnable hangUp;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

    CommandTap(OutputStream out, Traffic traffic, Runnable hangUp) {
        this.out = out;
        this.traffic = traffic;
        this.hangUp = hangUp;
    }

    @Override
    public void write(int single) throws IOException {
        gathered.write(single);
        // a sentence ends with a zero; so may a length, and then the sentence is not complete
        if ((single & 0xFF) == 0) {
            sendIfComplete();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        gathered.write(bytes, offset, length);
    }

    private void sendIfComplete() throws IOException {
        byte[] bytes = gathered.toByteArray();
        Sentence sentence;
        try {
            sentence = new SentenceReader(new ByteArrayInputStream(bytes), bytes.length).read();
        } catch (EOFException e) {
            return;
        }
        gathered.reset();
        String tag = ReplyWords.tag(sentence).orElseThrow(() -> new IOException("a command without a tag"));
        if (sentence.text(0, CodePage.WINDOWS_1252).equals(END)) {
            traffic.endTag(tag);
        } else {
            traffic.open(tag);
            send(sentence);
        }
    }

    private void send(Sentence sentence) throws IOException {
        try {
            out.write(SentenceWriter.encode(sentence.words()));
            out.flush();
        } catch (IOException e) {
            traffic.end(Breakage.connect("the connection broke (%s)".formatted(e.getMessage()), e));
            // the reader learns of the end, too
            hangUp.run();
            throw e;
        }
    }
}
