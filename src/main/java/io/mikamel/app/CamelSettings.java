package io.mikamel.app;

import io.mikamel.settings.Settings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.main.Main;

/** What Camel is told before it starts: from our settings, then from the {@code camel.} lines of application.properties. */
record CamelSettings(Configuration configuration, boolean serves) {

    void applyTo(Main main) {
        main.setDefaultPropertyPlaceholderLocation("file:%s;optional=true"
                .formatted(configuration.directory().path().resolve("application.properties")));
        required().forEach(main::addOverrideProperty);
        defaults().forEach(main::addInitialProperty);
    }

    /** What the program depends on, whatever the file says. */
    private Map<String, String> required() {
        Settings settings = configuration.settings();
        Map<String, String> properties = new LinkedHashMap<>(settings.effective());
        properties.put("camel.main.name", "mikamel");
        properties.put("camel.main.autoStartup", String.valueOf(serves));
        routes().ifPresent(pattern -> properties.put("camel.main.routesIncludePattern", pattern));
        properties.put("camel.main.sourceLocationEnabled", "true");
        properties.put("camel.server.enabled", String.valueOf(serves));
        properties.put("camel.server.host", settings.http().host());
        properties.put("camel.server.port", String.valueOf(settings.http().port()));
        properties.put("camel.server.maxBodySize", "1048576");
        return properties;
    }

    /** What the file may change. */
    private static Map<String, String> defaults() {
        return Map.of(
                "camel.main.shutdownTimeout", "10",
                "camel.main.autoConfigurationLogSummary", "false");
    }

    /** What Camel loads by itself; a directory that is served is loaded and followed by the guarded reload. */
    private Optional<String> routes() {
        ConfigDirectory directory = configuration.directory();
        if (!directory.hasRoutes()) {
            return Optional.of(PackagedRoutes.PATTERN);
        }
        return serves ? Optional.empty() : Optional.of("file:%s/*.yaml".formatted(directory.routes()));
    }
}
