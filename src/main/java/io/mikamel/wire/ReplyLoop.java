package io.mikamel.wire;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the router sends and gives each sentence to the command it belongs to, until the connection ends. */
final class ReplyLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyLoop.class);

    private final NativeConnection connection;
    private final SentenceReader reader;
    private final CallTable calls;
    private final ReplySentence reply;
    private final RowDecoder rows;
    private Optional<PendingCall> latest = Optional.empty();

    ReplyLoop(NativeConnection connection, SentenceReader reader, CallTable calls, ConnectionOptions options) {
        this.connection = connection;
        this.reader = reader;
        this.calls = calls;
        reply = new ReplySentence(reader, options.codePage());
        rows = new RowDecoder(options.codePage());
    }

    @Override
    public void run() {
        try {
            while (connection.isOpen()) {
                reader.advance();
                dispatch();
            }
        } catch (EOFException e) {
            connection.end(Breakage.connect("the router closed the connection (%s)".formatted(e.getMessage()), e));
        } catch (IOException e) {
            connection.end(Breakage.connect("the connection broke: " + e.getMessage(), e));
        } catch (RouterOsProtocolException e) {
            connection.end(Breakage.protocol(e.getMessage(), e));
        } catch (RuntimeException | Error e) {
            LOG.error("reading from {} failed", connection.address(), e);
            connection.end(Breakage.protocol("reading failed: " + e, e));
        }
    }

    private void dispatch() {
        ReplyWord word = reply.word();
        if (word == ReplyWord.FATAL) {
            connection.end(Breakage.fatal(connection.address().password().maskedIn(reply.bareText())));
            return;
        }
        if (word == ReplyWord.GARBAGE) {
            throw new RouterOsProtocolException("a sentence that is not a reply");
        }
        long tag = reply.tag();
        latest = latest.isPresent() && latest.get().tag == tag ? latest : calls.find(tag);
        if (latest.isPresent()) {
            deliver(word, latest.get());
        } else {
            LOG.debug("{}: dropped {} of no command under way", connection.address(), word);
        }
    }

    private void deliver(ReplyWord word, PendingCall call) {
        switch (word) {
            case RE -> {
                call.noGrace();
                call.row(rows.decode(reader));
            }
            case DONE -> {
                latest = Optional.empty();
                connection.finish(call, reply.attribute("ret"));
            }
            case TRAP -> {
                call.trap(trap(call));
                connection.allowGrace(call);
            }
            case EMPTY -> {
                // a listen may be empty now and have rows tomorrow
                if (!call.command.isFollowing()) {
                    connection.allowGrace(call);
                }
            }
            default -> LOG.debug("{}: a reply of an unknown kind to {}", connection.address(), call.command.path());
        }
    }

    private RouterOsTrapException trap(PendingCall call) {
        return RouterOsTrapException.told(
                reply.attribute("message"), reply.attribute("category"), call.command, connection.address());
    }
}
