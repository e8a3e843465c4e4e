package io.mikamel.simulator.server;

import io.mikamel.simulator.menu.MenuTree;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.verb.VerbTable;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The API service of one router: its ports, its connections, its faults. Thread-safe. */
public final class RouterServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RouterServer.class);

    private final RouterModel router;
    private final Workers workers;
    private final Settings settings;
    private final VerbTable verbs;
    private final Faults faults = new Faults();
    private final Counts counts = new Counts();
    private final Set<ApiConnection> connections = ConcurrentHashMap.newKeySet();
    private final Acceptor plain;
    private final Optional<Acceptor> tls;

    /**
     * How the service is set up.
     *
     * @param port zero: any free one
     * @param tlsPort zero: any free one
     * @param tls present: TLS is served too
     * @param challengeLogin whether it takes the login of before 6.43 alone
     * @param fatalOverLimit whether one connection too many hears {@code !fatal}, or is just closed
     */
    public record Settings(
            int port, int tlsPort, Optional<ServerCertificate> tls, boolean challengeLogin, boolean fatalOverLimit) {}

    public RouterServer(RouterModel router, MenuTree menus, Workers workers, Settings settings) {
        this.router = router;
        this.workers = workers;
        this.settings = settings;
        verbs = new VerbTable(menus, () -> workers.after(Duration.ofMillis(50), this::reboot));
        plain = new Acceptor(ServerSocketFactory.getDefault(), settings.port(), socket -> open(socket, "api"));
        tls = settings.tls()
                .map(certificate -> new Acceptor(
                        certificate.serverSockets(), settings.tlsPort(), socket -> open(socket, "api-ssl")));
    }

    /** Begins to listen. */
    public void start() {
        plain.start();
        tls.ifPresent(Acceptor::start);
    }

    public int port() {
        return plain.port();
    }

    public Optional<Integer> tlsPort() {
        return tls.map(Acceptor::port);
    }

    public Map<String, Long> commandCounts() {
        return counts.all();
    }

    /** The proplist that each command path came with last, empty text for none. */
    public Map<String, String> lastProplists() {
        return counts.proplists();
    }

    public void clearCounts() {
        counts.clear();
    }

    public int connectionCount() {
        return connections.size();
    }

    public void fault(Fault fault) {
        switch (fault.kind()) {
            case REBOOT -> reboot();
            case DOWN -> {
                faults.set(fault);
                goDown();
            }
            case WRONG_CLOCK -> router.locked(() -> router.time().wrongBy(fault.time()));
            default -> faults.set(fault);
        }
    }

    /** @throws IllegalArgumentException if the fault is not one of a command */
    public void faultOnNext(String path, Fault fault) {
        if (!fault.isOfCommand()) {
            throw new IllegalArgumentException("fault %s: befalls a router, not a command".formatted(fault.kind()));
        }
        faults.setNext(path, fault);
    }

    public void clearFaults() {
        faults.clear();
        router.locked(() -> router.time().wrongBy(Duration.ZERO));
        start();
    }

    /** Connections are reset, sessions gone, uptime begins anew. */
    public void reboot() {
        router.locked(() -> {
            // a router that goes down does not tell listeners of the sessions that go with it
            connections.forEach(ApiConnection::fallSilent);
            router.reboot();
        });
        connections.forEach(ApiConnection::reset);
    }

    @Override
    public void close() {
        goDown();
    }

    private void goDown() {
        plain.stop();
        tls.ifPresent(Acceptor::stop);
        connections.forEach(ApiConnection::reset);
    }

    RouterModel router() {
        return router;
    }

    Workers workers() {
        return workers;
    }

    VerbTable verbs() {
        return verbs;
    }

    Faults faults() {
        return faults;
    }

    Counts counts() {
        return counts;
    }

    boolean takesChallengesOnly() {
        return settings.challengeLogin();
    }

    void forget(ApiConnection connection) {
        connections.remove(connection);
    }

    private void open(Socket socket, String via) {
        try {
            ApiConnection connection = new ApiConnection(this, socket, via);
            if (!admits(via)) {
                turnAway(connection);
                return;
            }
            connections.add(connection);
            Workers.daemon(router.identity() + "-" + via).newThread(connection).start();
        } catch (IOException e) {
            LOG.debug("{}: a connection was gone at once: {}", router.identity(), e.getMessage());
        }
    }

    private void turnAway(ApiConnection connection) {
        if (settings.fatalOverLimit()) {
            connection.fatal("too many sessions");
        } else {
            connection.close();
        }
    }

    /** Sessions are counted per service; before 7.16 there is no limit. */
    private boolean admits(String via) {
        long open = connections.stream()
                .filter(connection -> connection.via().equals(via))
                .count();
        return router.locked(() -> router.services()
                .withKey(via)
                .filter(service -> admits(service, open))
                .isPresent());
    }

    private boolean admits(Item service, long open) {
        boolean hasRoom = !router.dialect().hasMaxSessions() || open < Long.parseLong(service.text("max-sessions"));
        return hasRoom && !service.is("disabled");
    }
}
