package io.mikamel.simulator;

import io.mikamel.simulator.life.Clients;
import io.mikamel.simulator.life.Life;
import io.mikamel.simulator.life.Population;
import io.mikamel.simulator.menu.MenuTree;
import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.router.RouterTime;
import io.mikamel.simulator.row.ByteText;
import io.mikamel.simulator.row.Ids;
import io.mikamel.simulator.row.Viewer;
import io.mikamel.simulator.server.Fault;
import io.mikamel.simulator.server.RouterServer;
import io.mikamel.simulator.server.ServerCertificate;
import io.mikamel.simulator.server.Workers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A router in memory that speaks the RouterOS API on loopback. Its operations are what its operator would do in WinBox, its
 * subscribers with their devices, and what goes wrong. Thread-safe.
 *
 * <p>Left alone nothing happens but what clients of the API do; {@link #tick} lets time pass, or a life of its own set with
 * {@link RouterBuilder#automatic}.
 */
public final class SimulatedRouter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedRouter.class);

    private final RouterModel model;
    private final MenuTree menus;
    private final Clients clients;
    private final Life life;
    private final RouterServer server;
    private final Optional<ServerCertificate> certificate;
    private final Runnable whenClosed;

    SimulatedRouter(RouterBuilder builder) {
        Random random = new Random(builder.seed());
        model = new RouterModel(
                builder.name(),
                builder.site(),
                builder.dialect(),
                builder.board(),
                new RouterTime(builder.clock(), builder.zone(), builder.dialect()));
        model.habits(builder.habits());
        menus = new MenuTree(model);
        clients = new Clients(model, random);
        builder.users().forEach(user -> menus.get("/user").add(ByteText.of(user)));
        life = model.locked(() -> new Population(model, menus, clients, random).settle(builder.census()));
        certificate = builder.hasTls() ? Optional.of(ServerCertificate.selfSigned(builder.name())) : Optional.empty();
        Workers workers = builder.workers().orElseGet(() -> new Workers(builder.name()));
        whenClosed = builder.workers().isPresent() ? () -> {} : workers::close;
        server = new RouterServer(model, menus, workers, builder.settings(certificate));
        builder.pace().ifPresent(pace -> workers.every(pace, new Heartbeat(model, life)));
    }

    public static RouterBuilder builder(String name) {
        return new RouterBuilder(name);
    }

    SimulatedRouter start() {
        server.start();
        return this;
    }

    public String name() {
        return model.locked(model::identity);
    }

    public int port() {
        return server.port();
    }

    /** @throws IllegalStateException if the router was built without TLS */
    public int tlsPort() {
        return server.tlsPort().orElseThrow(() -> new IllegalStateException(name() + ": built without TLS"));
    }

    /** The certificate of the TLS port, if there is one. */
    public Optional<X509Certificate> certificate() {
        return certificate.map(ServerCertificate::certificate);
    }

    /** SHA-256 of the certificate in lower-case hexadecimal digits, if there is one. */
    public Optional<String> fingerprint() {
        return certificate.map(ServerCertificate::fingerprint);
    }

    /** What a full print of a menu would tell to a user with every policy, flags that are false among it. */
    public List<Map<String, String>> rows(String menu) {
        return model.locked(() -> {
            List<Map<String, String>> rows = new ArrayList<>();
            menus.get(menu).sections().forEach(section -> {
                for (long id : section.table().ids()) {
                    rows.add(texts(section.row(id, Viewer.operator())));
                }
            });
            return rows;
        });
    }

    private static Map<String, String> texts(Map<String, String> row) {
        Map<String, String> texts = new LinkedHashMap<>();
        row.forEach((name, value) -> texts.put(name, ByteText.text(value)));
        return texts;
    }

    /** Adds a row, answers its id. The router's refusal comes as an exception with the trap's text. */
    public String add(String menu, Map<String, String> values) {
        return asOperator(() -> Ids.text(menus.get(menu).add(ByteText.of(values))));
    }

    /** @param numbers ids or names, commas between; empty text for menus of one row */
    public void set(String menu, String numbers, Map<String, String> values) {
        asOperator(() -> {
            menus.get(menu).set(ByteText.of(numbers), ByteText.of(values));
            return numbers;
        });
    }

    public void unset(String menu, String numbers, String property) {
        asOperator(() -> {
            menus.get(menu).unset(ByteText.of(numbers), property);
            return numbers;
        });
    }

    public void remove(String menu, String numbers) {
        asOperator(() -> {
            menus.get(menu).remove(ByteText.of(numbers));
            return numbers;
        });
    }

    /** What hotspot users have used is counted from zero, as after a power cut before it was written down. */
    public void resetCounters(String menu, String numbers) {
        asOperator(() -> {
            menus.get(menu).resetCounters(ByteText.of(numbers));
            return numbers;
        });
    }

    private <T> T asOperator(Supplier<T> action) {
        return model.locked(action);
    }

    /** The device of a PPP secret or hotspot user asks for a session; false if it is refused. */
    public boolean connect(String user) {
        return model.locked(() -> clients.connect(ByteText.of(user)));
    }

    /** A PPP user without a secret, whom RADIUS lets in with that rate-limit; empty text for none. */
    public boolean connectByRadius(String user, String rateLimit) {
        return model.locked(() -> clients.connectByRadius(ByteText.of(user), rateLimit));
    }

    /** Every session of that user hangs up by itself, and its device stays away. */
    public void disconnect(String user) {
        model.locked(() -> clients.disconnect(ByteText.of(user)));
    }

    /** A DHCP lease by its address or id is used by a client of that name. */
    public void bindLease(String address, String hostName) {
        model.locked(() -> model.leases().bind(lease(address), ByteText.of(hostName)));
    }

    public void releaseLease(String address) {
        model.locked(() -> model.leases().release(lease(address)));
    }

    private long lease(String address) {
        return model.leases().leases().table().rows().stream()
                .filter(lease -> lease.text("address").equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("lease '%s': not here".formatted(address)))
                .id();
    }

    /** The sessions of a user move that fast from now on, in bits a second. */
    public void traffic(String user, long upload, long download) {
        model.locked(() -> {
            String name = ByteText.of(user);
            model.ppp().sessions(name).forEach(session -> session.traffic().run(upload, download));
            model.hotspot().sessions(name).forEach(session -> session.traffic().run(upload, download));
        });
    }

    /** Time passes for the router, beyond the clock it was given. */
    public void tick(Duration time) {
        model.locked(() -> life.tick(time));
    }

    /** The router's true time; what its calendar says may be wrong. */
    public Instant now() {
        return model.locked(() -> model.time().now());
    }

    /** Sets a fault until it is cleared; a reboot happens once. */
    public void fault(Fault fault) {
        server.fault(fault);
    }

    /** Sets a fault for the next command with that path alone, such as {@code /ppp/secret/print}. */
    public void faultOnNext(String path, Fault fault) {
        server.faultOnNext(path, fault);
    }

    public void clearFaults() {
        server.clearFaults();
    }

    /** Sessions are gone, connections reset, uptime begins anew; PPP clients redial as time passes. */
    public void reboot() {
        server.reboot();
    }

    /** How often each command path came. */
    public Map<String, Long> commandCounts() {
        return server.commandCounts();
    }

    /** The proplist that each command path came with last, empty text for none. */
    public Map<String, String> lastProplists() {
        return server.lastProplists();
    }

    public void clearCommandCounts() {
        server.clearCounts();
    }

    public int connectionCount() {
        return server.connectionCount();
    }

    @Override
    public void close() {
        server.close();
        whenClosed.run();
    }

    /** Lets a router live on the real clock. Its failures are told and do not stop it. */
    private static final class Heartbeat implements Runnable {

        private final RouterModel model;
        private final Life life;
        private Instant last;

        Heartbeat(RouterModel model, Life life) {
            this.model = model;
            this.life = life;
            this.last = model.locked(() -> model.time().now());
        }

        @Override
        public void run() {
            try {
                model.locked(this::live);
            } catch (RuntimeException e) {
                LOG.warn("{}: life stumbled", model.identity(), e);
            }
        }

        private void live() {
            Instant now = model.time().now();
            life.live(Duration.between(last, now));
            last = now;
        }
    }
}
