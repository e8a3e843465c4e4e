package io.mikamel.legrange;

import io.mikamel.wire.Breakage;
import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDial;
import io.mikamel.wire.RouterDriver;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsLoginException;
import io.mikamel.wire.RouterSocket;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.SentenceReader;
import io.mikamel.wire.WireThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import me.legrange.mikrotik.ApiConnection;
import me.legrange.mikrotik.MikrotikApiException;

/**
 * Makes connections with me.legrange:mikrotik: its two threads each, all else shared. Thread-safe. Closing it closes its
 * connections.
 */
public final class LegrangeDriver implements RouterDriver, AutoCloseable {

    private final WireThreads threads = new WireThreads("legrange");
    private final RouterDial dial;

    /** @param fingerprints where trust on first use remembers certificates */
    public LegrangeDriver(FingerprintStore fingerprints) {
        dial = new RouterDial(fingerprints, threads);
    }

    @Override
    public String name() {
        return RouterAddress.LEGRANGE;
    }

    @Override
    public RouterConnection connect(RouterAddress address, ConnectionOptions options) {
        RouterSocket line = dial.open(address, options);
        Traffic traffic = new Traffic();
        SafeSocket socket = socket(line, traffic, address, options);
        try {
            // an empty host is this machine for the library, without a look-up; the line is dialled already
            ApiConnection api = ApiConnection.connect(socket.factory(), "", address.port(), 0);
            return loggedIn(api, line, traffic, address, options);
        } catch (MikrotikApiException e) {
            line.close();
            throw new RouterOsConnectException("connecting to %s: %s".formatted(address, e.getMessage()), e);
        }
    }

    /** The connections hear of it as of a broken one. */
    @Override
    public void close() {
        dial.close();
        threads.close();
    }

    private static SafeSocket socket(
            RouterSocket line, Traffic traffic, RouterAddress address, ConnectionOptions options) {
        SentenceReader sentences = new SentenceReader(line.in(), options.maxSentenceBytes());
        ReplyFilter in = new ReplyFilter(sentences, traffic, new LoginLimits(address), line::close);
        CommandTap out = new CommandTap(line.out(), traffic, line::close);
        return new SafeSocket(line::close, traffic, in, out);
    }

    private RouterConnection loggedIn(
            ApiConnection api, RouterSocket line, Traffic traffic, RouterAddress address, ConnectionOptions options) {
        Duration timeout = options.loginTimeout();
        Future<?> watch = threads.runAfter(timeout, () -> {
            traffic.end(Breakage.timeout("no answer within %d ms".formatted(timeout.toMillis())));
            line.close();
        });
        try {
            // our own watch is the shorter one
            api.setTimeout((int) Math.min(timeout.toMillis() + 5_000, Integer.MAX_VALUE));
            api.login(address.username(), address.password().reveal());
            LegrangeConnection connection = new LegrangeConnection(address, options, api, traffic, threads);
            connection.watchEnd();
            return connection;
        } catch (MikrotikApiException | RuntimeException e) {
            // before the close, which would be taken for the reason
            RouterOsException failure = failure(e, traffic, address);
            Closing.quietly(api);
            throw failure;
        } finally {
            watch.cancel(false);
        }
    }

    private static RouterOsException failure(Exception e, Traffic traffic, RouterAddress address) {
        Optional<Sentence> trap = traffic.claim(String.valueOf(e.getMessage()));
        if (trap.isPresent()) {
            String message = ReplyWords.row(trap.get(), CodePage.WINDOWS_1252)
                    .text("message")
                    .orElse("refused without a message");
            return new RouterOsLoginException(
                    "login to %s: %s".formatted(address, address.password().maskedIn(message)), e);
        }
        Optional<Breakage> reason = traffic.reason();
        if (reason.isPresent()) {
            return reason.get().of("login to " + address);
        }
        return new RouterOsConnectException("login to %s: %s".formatted(address, e.getMessage()), e);
    }
}
