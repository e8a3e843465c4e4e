package io.mikamel.legrange;

import io.mikamel.wire.CodePage;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterDriver;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.RouterOsLoginException;
import io.mikamel.wire.Sentence;
import io.mikamel.wire.SentenceReader;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import me.legrange.mikrotik.ApiConnection;
import me.legrange.mikrotik.MikrotikApiException;

/**
 * Makes connections with me.legrange:mikrotik: its two threads each, all else shared. Thread-safe. Closing it closes its
 * connections.
 */
public final class LegrangeDriver implements RouterDriver, AutoCloseable {

    private final Workers workers = new Workers();
    private final Dialer dialer;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /** @param fingerprints where trust on first use remembers certificates */
    public LegrangeDriver(FingerprintStore fingerprints) {
        dialer = new Dialer(new Encryption(fingerprints), workers);
    }

    @Override
    public String name() {
        return RouterAddress.LEGRANGE;
    }

    @Override
    public RouterConnection connect(RouterAddress address, ConnectionOptions options) {
        Line line = dialer.dial(address, options.connectTimeout());
        lines.removeIf(Line::isHungUp);
        lines.add(line);
        if (isClosed) {
            line.hangUp();
        }
        Traffic traffic = new Traffic();
        SafeSocket socket = socket(line, traffic, address, options);
        try {
            // an empty host is this machine for the library, without a look-up; the line is dialled already
            ApiConnection api = ApiConnection.connect(socket.factory(), "", address.port(), 0);
            return loggedIn(api, line, traffic, address, options);
        } catch (MikrotikApiException e) {
            line.hangUp();
            throw new RouterOsConnectException("connecting to %s: %s".formatted(address, e.getMessage()), e);
        }
    }

    /** The connections hear of it as of a broken one. */
    @Override
    public void close() {
        isClosed = true;
        lines.forEach(Line::hangUp);
        workers.close();
    }

    private static SafeSocket socket(Line line, Traffic traffic, RouterAddress address, ConnectionOptions options) {
        SentenceReader sentences = new SentenceReader(line.in(), options.maxSentenceBytes());
        ReplyFilter in = new ReplyFilter(sentences, traffic, new LoginLimits(address), line::hangUp);
        CommandTap out = new CommandTap(line.out(), traffic, line::hangUp);
        return new SafeSocket(line, traffic, in, out);
    }

    private RouterConnection loggedIn(
            ApiConnection api, Line line, Traffic traffic, RouterAddress address, ConnectionOptions options) {
        Duration timeout = options.loginTimeout();
        Future<?> watch = workers.after(timeout, () -> {
            traffic.end(Ending.timeout("no answer within %d ms".formatted(timeout.toMillis())));
            line.hangUp();
        });
        try {
            // our own watch is the shorter one
            api.setTimeout((int) Math.min(timeout.toMillis() + 5_000, Integer.MAX_VALUE));
            api.login(address.username(), address.password().reveal());
            LegrangeConnection connection = new LegrangeConnection(address, options, api, traffic, workers);
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
            return new RouterOsLoginException("login to %s: %s".formatted(address, masked(message, address)), e);
        }
        Optional<Ending> reason = traffic.reason();
        if (reason.isPresent()) {
            return reason.get().of("login to " + address);
        }
        return new RouterOsConnectException("login to %s: %s".formatted(address, e.getMessage()), e);
    }

    /** A peer that repeats what it was sent must not bring the password into a log. */
    private static String masked(String text, RouterAddress address) {
        String password = address.password().reveal();
        return password.isEmpty() ? text : text.replace(password, "*****");
    }
}
