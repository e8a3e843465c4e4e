package io.mikamel.app;

import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The directory of the demo: a configuration like any other, made at each start but for edited routes. */
final class DemoDirectory {

    private static final String USER = "mikamel";

    private final Path path;
    private final int httpPort;
    private final String password;

    DemoDirectory(Path path, int httpPort) {
        this.path = path;
        this.httpPort = httpPort;
        byte[] secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        this.password = HexFormat.of().formatHex(secret);
    }

    Path path() {
        return path;
    }

    void prepare() throws IOException {
        Files.createDirectories(path);
        PackagedRoutes.copyTo(path.resolve("routes"));
        Files.writeString(
                path.resolve("application.properties"),
                """
                # Written anew by each start of the demo.
                mikamel.http.port=%d
                mikamel.libreqos.csv=ShapedDevices.csv
                mikamel.libreqos.network-json=network.json
                mikamel.libreqos.interval=30s
                mikamel.libreqos.on-change-interval=5s
                """
                        .formatted(httpPort),
                StandardCharsets.UTF_8);
    }

    /** Three routers on ports that are free. */
    SimulatorOptions simulator(int subscribers) {
        return new SimulatorOptions(3, subscribers, 0, 1, Optional.empty(), USER, password, false);
    }

    void write(List<SimulatedRouter> routers) throws IOException {
        StringBuilder csv = new StringBuilder("Router Name / ID,IP,API Username,API Password,API Port\n");
        for (SimulatedRouter router : routers) {
            csv.append("%s,127.0.0.1,%s,%s,%d%n".formatted(router.name(), USER, password, router.port()));
        }
        Files.writeString(path.resolve("routers.csv"), csv, StandardCharsets.UTF_8);
    }
}
