package io.mikamel.simulator;

import io.mikamel.simulator.life.Census;
import io.mikamel.simulator.router.Board;
import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.router.Habits;
import io.mikamel.simulator.router.Site;
import io.mikamel.simulator.row.PropertyOrder;
import io.mikamel.simulator.server.RouterServer;
import io.mikamel.simulator.server.ServerCertificate;
import io.mikamel.simulator.server.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a simulated router is to be: by default an empty 7.24 on any free port, whose time passes by tick alone. */
public final class RouterBuilder {

    private final String name;
    private final List<Map<String, String>> users = new ArrayList<>();
    private Dialect dialect = Dialect.V7_24;
    private Board board = Board.RB3011;
    private Site site = new Site(16);
    private Census census = Census.of(0);
    private InstantSource clock = Clock.systemUTC();
    private ZoneId zone = ZoneOffset.UTC;
    private Optional<Workers> workers = Optional.empty();
    private Optional<Duration> pace = Optional.empty();
    private long seed = 1;
    private int port;
    private boolean tls;
    private boolean challengeLogin;
    private boolean fatalOverLimit;
    private boolean sensitiveOnRequest;
    private int tlsPort;

    RouterBuilder(String name) {
        this.name = name;
    }

    public RouterBuilder dialect(Dialect value) {
        dialect = value;
        return this;
    }

    public RouterBuilder board(Board value) {
        board = value;
        return this;
    }

    /** Which addresses the router's pools hold: different numbers, different addresses. */
    public RouterBuilder site(int number) {
        site = new Site(number);
        return this;
    }

    /** @param value zero: any free one */
    public RouterBuilder port(int value) {
        port = value;
        return this;
    }

    /** Serves TLS too, with a certificate made at the start. */
    public RouterBuilder tls(boolean value) {
        tls = value;
        return this;
    }

    /** @param value zero: any free one */
    public RouterBuilder tlsPort(int value) {
        tlsPort = value;
        return this;
    }

    /** A router user. Without any, there is {@code admin} with an empty password, as on a new router. */
    public RouterBuilder user(String user, String password, String group) {
        users.add(Map.of("name", user, "password", password, "group", group));
        return this;
    }

    /** The usual mix of PPP, RADIUS and hotspot subscribers, three of four of them online. */
    public RouterBuilder subscribers(int count) {
        return census(Census.of(count));
    }

    public RouterBuilder census(Census value) {
        census = value;
        return this;
    }

    public RouterBuilder seed(long value) {
        seed = value;
        return this;
    }

    public RouterBuilder clock(InstantSource value) {
        clock = value;
        return this;
    }

    public RouterBuilder zone(ZoneId value) {
        zone = value;
        return this;
    }

    /** Time passes by tick alone: the default. */
    public RouterBuilder manual() {
        pace = Optional.empty();
        return this;
    }

    /** Life goes on by the clock, a step each time the interval is over. */
    public RouterBuilder automatic(Duration interval) {
        pace = Optional.of(interval);
        return this;
    }

    /** Takes the login of before 6.43 alone. */
    public RouterBuilder challengeLogin(boolean value) {
        challengeLogin = value;
        return this;
    }

    /** One session too many hears {@code !fatal} before it is closed. */
    public RouterBuilder fatalOverLimit(boolean value) {
        fatalOverLimit = value;
        return this;
    }

    /** Print tells passwords with {@code show-sensitive} alone, on versions that have it. */
    public RouterBuilder sensitiveOnRequest(boolean value) {
        sensitiveOnRequest = value;
        return this;
    }

    /** Threads shared with other routers, and closed by who made them. */
    RouterBuilder workers(Workers value) {
        workers = Optional.of(value);
        return this;
    }

    /** Builds the router and begins to listen. */
    public SimulatedRouter start() {
        return new SimulatedRouter(this).start();
    }

    String name() {
        return name;
    }

    Dialect dialect() {
        return dialect;
    }

    Board board() {
        return board;
    }

    Site site() {
        return site;
    }

    Census census() {
        return census;
    }

    InstantSource clock() {
        return clock;
    }

    ZoneId zone() {
        return zone;
    }

    long seed() {
        return seed;
    }

    Habits habits() {
        return new Habits(new PropertyOrder(seed), sensitiveOnRequest);
    }

    boolean hasTls() {
        return tls;
    }

    Optional<Workers> workers() {
        return workers;
    }

    Optional<Duration> pace() {
        return pace;
    }

    List<Map<String, String>> users() {
        return users.isEmpty() ? List.of(Map.of("name", "admin", "password", "", "group", "full")) : List.copyOf(users);
    }

    RouterServer.Settings settings(Optional<ServerCertificate> certificate) {
        return new RouterServer.Settings(port, tlsPort, certificate, challengeLogin, fatalOverLimit);
    }
}
