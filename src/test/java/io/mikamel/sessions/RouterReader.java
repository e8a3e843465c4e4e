package io.mikamel.sessions;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.session.Moment;
import io.mikamel.domain.session.RouterSight;
import io.mikamel.mapping.HotspotSessionSightMapper;
import io.mikamel.mapping.InterfaceCounterMapper;
import io.mikamel.mapping.PppSessionSightMapper;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.wire.Command;
import io.mikamel.wire.ConnectionOptions;
import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.NativeDriver;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterConnection;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.Row;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Reads a simulated router over a real socket as the routes do, at times that a test says. */
final class RouterReader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SimulatedRouter router;
    private final NativeDriver driver = new NativeDriver(FingerprintStore.inMemory());
    private RouterConnection connection;

    RouterReader(SimulatedRouter router) {
        this.router = router;
        this.connection = connect();
    }

    private RouterConnection connect() {
        RouterAddress address = new RouterAddress(
                "127.0.0.1", router.port(), "api", Secret.of("secret"), Tls.OFF, RouterAddress.NATIVE);
        return driver.connect(address, ConnectionOptions.DEFAULTS);
    }

    /** After a reboot, the connection is a new one. */
    RouterSight read(Instant now) {
        try {
            return readAt(now);
        } catch (RouterOsConnectException e) {
            connection = connect();
            return readAt(now);
        }
    }

    private RouterSight readAt(Instant now) {
        Moment moment = new Moment(now, Duration.between(Instant.EPOCH, now).toNanos());
        SessionReadings readings = new SessionReadings(
                name -> Set.of(AccountType.values()), new Moments(Clock.fixed(now, ZoneOffset.UTC), moment::tick));
        SightDraft draft = readings.begin(router.name());
        readings.uptime(print("/system/resource", "version,uptime"), draft);
        readings.ppp(print("/ppp/active", PppSessionSightMapper.PROPLIST), draft);
        readings.interfaces(print("/interface", InterfaceCounterMapper.PROPLIST), draft);
        readings.hotspot(print("/ip/hotspot/active", HotspotSessionSightMapper.PROPLIST), draft);
        return readings.complete(draft);
    }

    private List<Row> print(String menu, String proplist) {
        return connection
                .execute(
                        Command.to(menu + "/print")
                                .proplist(proplist.split(","))
                                .build(),
                        PATIENCE)
                .rows();
    }

    @Override
    public void close() {
        connection.close();
        driver.close();
    }
}
