package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.ShapedDevice;
import io.mikamel.export.FileLayout;
import io.mikamel.export.NetworkJson;
import io.mikamel.export.ShapedDevicesFile;
import io.mikamel.export.SickDisk;
import io.mikamel.settings.LibreQosSettings;
import io.mikamel.shaping.LibreQosFiles;
import io.mikamel.simulator.SimulatedRouter;
import io.mikamel.store.ShapedDeviceStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A directory like an operator's, with the project's own routes, and the application that runs in it. */
final class Installation implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final String HEADER = "Router Name / ID,IP,API Username,API Password,API Port\n";

    private final Path directory;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final int port = freePort();
    private Function<Configuration, LibreQosFiles> files = known -> LibreQos.files(known.settings());
    private Application application;

    Installation(Path directory) {
        this.directory = directory;
        set("mikamel.http.port", String.valueOf(port));
        set("mikamel.routers.retries", "0");
        set("mikamel.routers.timeout", "30s");
        set("mikamel.db.retries", "3");
        set("mikamel.libreqos.csv", "ShapedDevices.csv");
        set("mikamel.libreqos.interval", "1h");
        set("mikamel.libreqos.on-change", "false");
        set("mikamel.libreqos.offline-grace", "0s");
        copyRoutes(directory.resolve("routes"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copyRoutes(Path target) {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            Files.createDirectories(target);
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Installation set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** Both files on that disk. */
    Installation on(SickDisk disk) {
        files = configuration -> {
            LibreQosSettings settings = configuration.settings().libreqos();
            Path versions = configuration.settings().dataDirectory().resolve("versions");
            return new LibreQosFiles(
                    new ShapedDevicesFile(settings.csv(), FileLayout.AUTO),
                    disk.file(settings.csv(), versions),
                    new NetworkJson(settings.networkJson()),
                    disk.file(settings.networkJson(), versions));
        };
        return this;
    }

    Installation routers(SimulatedRouter... routers) {
        return routers(List.of(routers));
    }

    Installation routers(List<SimulatedRouter> routers) {
        StringBuilder csv = new StringBuilder(HEADER);
        routers.forEach(router -> csv.append(Isp.line(router)).append('\n'));
        return write("routers.csv", csv.toString());
    }

    /** Writes beside and renames over, as careful editors do. */
    Installation write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Installation write(String name, byte[] content) {
        try {
            Path beside = Files.write(directory.resolve(name + "~"), content);
            Files.move(beside, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Configuration configuration() {
        StringBuilder properties = new StringBuilder();
        settings.forEach((name, value) ->
                properties.append(name).append('=').append(value).append('\n'));
        write("application.properties", properties.toString());
        return Configuration.load(new ConfigDirectory(directory));
    }

    /** Serves, and the first round has come over all routers that answer. */
    Installation serve(int rows) throws Exception {
        serveUntouched();
        await().atMost(PATIENCE)
                .until(() ->
                        health().at("/lastCycle/rows").asInt(-1) >= rows && routersIn("unknown") == 0 && settled());
        return this;
    }

    Installation serveUntouched() throws Exception {
        Configuration configuration = configuration();
        application = Application.serving(configuration, files.apply(configuration));
        application.start();
        return this;
    }

    Installation onDemand() throws Exception {
        application = Application.onDemand(configuration());
        application.start();
        return this;
    }

    /** Nothing is under way between the routers and the file. */
    boolean settled() {
        return application.camel().getInflightRepository().size("shape-devices") == 0
                && application.camel().getInflightRepository().size("collect-router") == 0;
    }

    long routersIn(String state) {
        long count = 0;
        for (JsonNode router : health().get("routers")) {
            count += router.get("state").asText().equals(state) ? 1 : 0;
        }
        return count;
    }

    JsonNode health() {
        return get("/api/health");
    }

    JsonNode routerHealth(String name) {
        for (JsonNode router : health().get("routers")) {
            if (router.get("name").asText().equals(name)) {
                return router;
            }
        }
        throw new AssertionError("no router " + name + " in " + health());
    }

    /** One round that is over when this returns. */
    JsonNode sync() {
        return post("/api/shaping/sync");
    }

    JsonNode get(String path) {
        return rest().get(path).json();
    }

    JsonNode post(String path) {
        return rest().post(path).json();
    }

    Rest rest() {
        return new Rest(port);
    }

    int port() {
        return port;
    }

    Application application() {
        return application;
    }

    DataSource database() {
        return application.camel().getRegistry().lookupByNameAndType("mikamelDb", DataSource.class);
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    ShapedCsv csv() {
        return ShapedCsv.read(path("ShapedDevices.csv"));
    }

    /** File, table and REST have the same rows of ours. */
    ShapedCsv requireAgreement() {
        ShapedCsv csv = csv().requireAcceptable();
        Map<String, String> inFile = new TreeMap<>();
        Set<String> ours = Set.of("PPPoE", "Hotspot", "DHCP");
        csv.rows().stream()
                .filter(row -> ours.contains(row.get("Comment")))
                .forEach(row -> inFile.put(
                        row.get("Device ID"),
                        "%s %s %s".formatted(row.get("Circuit Name"), row.get("IPv4"), row.get("Download Max Mbps"))));
        assertThat(devicesOfRest()).isEqualTo(inFile);
        assertThat(devicesOfTable()).isEqualTo(inFile);
        return csv;
    }

    private Map<String, String> devicesOfRest() {
        Map<String, String> devices = new TreeMap<>();
        for (JsonNode item : get("/api/shaping/devices?size=1000").get("items")) {
            devices.put(
                    item.get("deviceId").asText(),
                    "%s %s %s"
                            .formatted(
                                    item.get("circuitName").asText(),
                                    item.get("ipv4").asText(),
                                    item.get("downloadMaxMbps").decimalValue().toPlainString()));
        }
        return devices;
    }

    private Map<String, String> devicesOfTable() {
        Map<String, String> devices = new TreeMap<>();
        for (KnownDevice known : new ShapedDeviceStore(database()).all()) {
            ShapedDevice device = known.device();
            devices.put(
                    device.deviceId(),
                    "%s %s %s"
                            .formatted(
                                    device.circuitName(),
                                    device.ipv4(),
                                    device.downloadMax().stripTrailingZeros().toPlainString()));
        }
        return devices;
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
            application = null;
        }
    }
}
