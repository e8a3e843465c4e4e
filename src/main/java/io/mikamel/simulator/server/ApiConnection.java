package io.mikamel.simulator.server;

import io.mikamel.simulator.router.ApiSession;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ReplyWriter;
import io.mikamel.simulator.row.Trap;
import io.mikamel.simulator.row.WordBuffer;
import io.mikamel.simulator.verb.Activity;
import io.mikamel.simulator.verb.Call;
import io.mikamel.simulator.verb.Request;
import io.mikamel.wire.RouterOsProtocolException;
import io.mikamel.wire.SentenceReader;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One API connection. Its own thread reads commands and starts them; the pump writes what they answer. */
final class ApiConnection implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ApiConnection.class);
    private static final int LARGEST_COMMAND = 1024 * 1024;
    private static final int MOST_BEFORE_LOGIN = 16;

    private final RouterServer server;
    private final RouterModel router;
    private final Socket socket;
    private final String via;
    private final Outlet outlet;
    private final Pump pump;
    private final Login login;
    private volatile Optional<ApiSession> session = Optional.empty();
    private int beforeLogin;

    /** @param via {@code api} or {@code api-ssl} */
    ApiConnection(RouterServer server, Socket socket, String via) throws IOException {
        this.server = server;
        this.router = server.router();
        this.socket = socket;
        this.via = via;
        this.outlet = new Outlet(socket, server.faults());
        this.pump = new Pump(router, outlet, server.workers(), this::close);
        this.login = new Login(router, server.takesChallengesOnly());
    }

    String via() {
        return via;
    }

    @Override
    public void run() {
        try {
            SentenceReader reader = new SentenceReader(socket.getInputStream(), LARGEST_COMMAND);
            while (!pump.isOverfull()) {
                take(Request.of(reader.read()));
            }
        } catch (IOException | RouterOsProtocolException e) {
            LOG.debug(
                    "{}: connection from {} ended: {}",
                    router.identity(),
                    socket.getRemoteSocketAddress(),
                    e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{}: a command could not be started: the connection is closed", router.identity(), e);
        } finally {
            close();
            router.locked(this::ended);
            server.forget(this);
        }
    }

    void close() {
        try {
            outlet.close();
        } catch (IOException e) {
            LOG.debug("{}: closing a connection: {}", router.identity(), e.getMessage());
        }
    }

    /** The peer sees a reset. */
    void reset() {
        try {
            outlet.reset();
        } catch (IOException e) {
            LOG.debug("{}: resetting a connection: {}", router.identity(), e.getMessage());
        }
    }

    /** Tells nothing more of what is under way. Called with the router's lock held. */
    void fallSilent() {
        pump.end();
    }

    /** Ends it with a {@code !fatal} and a bare word. */
    void fatal(String reason) {
        WordBuffer out = new WordBuffer();
        ReplyWriter.fatal(out, reason);
        pump.sendLast(out.toBytes());
    }

    private void take(Request request) {
        server.counts().count(request.path(), request.get(".proplist").orElse(""));
        Faults.OfCommand faults = server.faults().take(request.path());
        if (faults.has(Fault.Kind.HANG)) {
            return;
        }
        if (faults.has(Fault.Kind.CLOSE)) {
            close();
        } else if (faults.has(Fault.Kind.FATAL)) {
            fatal("session terminated");
        } else {
            faults.find(Fault.Kind.DELAY)
                    .ifPresentOrElse(
                            delay -> server.workers().after(delay.time(), () -> begin(request, faults)),
                            () -> begin(request, faults));
        }
    }

    private void begin(Request request, Faults.OfCommand faults) {
        ReplyWriter reply = new ReplyWriter(request.tag(), faults.quirks());
        switch (request.path()) {
            case "/login" -> start(request, faults, reply, () -> logIn(request, faults, reply));
            case "/quit" -> fatal("session terminated on request");
            case "/cancel" -> new Cancel(router, pump).run(request, reply);
            default -> {
                if (session.isPresent()) {
                    start(request, faults, reply, () -> command(request, faults, reply));
                } else {
                    fatal("not logged in");
                }
            }
        }
    }

    /** How a command begins; it may be refused. */
    @FunctionalInterface
    private interface Beginning {

        Running begin();
    }

    private void start(Request request, Faults.OfCommand faults, ReplyWriter reply, Beginning beginning) {
        router.locked(() -> {
            Running running;
            try {
                running = faults.has(Fault.Kind.TRAP) ? refuse() : beginning.begin();
            } catch (Trap trap) {
                running = new Running(new Refusal(reply, told(trap)), request.tag(), faults.damage());
            }
            pump.start(running);
        });
    }

    private Trap told(Trap trap) {
        return router.dialect().tellsCategories() ? trap : trap.withoutCategory();
    }

    private static Running refuse() {
        throw Trap.failure("simulated");
    }

    private Running command(Request request, Faults.OfCommand faults, ReplyWriter reply) {
        Pump.Beat beat = pump.new Beat();
        Activity activity = server.verbs()
                .start(new Call(
                        request,
                        server.verbs().menu(request),
                        router,
                        router.accounts().viewer(session.orElseThrow().user()),
                        reply,
                        beat));
        Running running = new Running(activity, request.tag(), faults.damage());
        beat.of(running);
        return running;
    }

    private Running logIn(Request request, Faults.OfCommand faults, ReplyWriter reply) {
        if (session.isEmpty() && ++beforeLogin > MOST_BEFORE_LOGIN) {
            throw Trap.plain("invalid user name or password (6)");
        }
        login.attempt(request).ifPresent(this::loggedIn);
        Optional<String> challenge = session.isPresent() ? Optional.empty() : login.challenge();
        return new Running(Activity.done(reply, challenge), request.tag(), faults.damage());
    }

    private void loggedIn(Item user) {
        ended();
        long id = router.accounts().sessions().nextId();
        String address = socket.getInetAddress().getHostAddress();
        ApiSession started = new ApiSession(
                id,
                user.text("name"),
                user.text("group"),
                address,
                via,
                router.time().now(),
                () -> fatal("logged out"));
        session = Optional.of(started);
        router.accounts().sessions().put(id, started);
        router.accounts().loggedIn(user.text("name"));
        router.log()
                .write(
                        "system,info,account",
                        "user " + user.text("name") + " logged in from " + address + " via " + via);
    }

    /** Called with the router's lock held. */
    private void ended() {
        pump.end();
        session.ifPresent(open -> {
            router.accounts().sessions().remove(open.id());
            router.log()
                    .write(
                            "system,info,account",
                            "user " + open.user() + " logged out from " + open.address() + " via " + via);
        });
        session = Optional.empty();
    }
}
