package io.mikamel.app;

import io.mikamel.export.AtomicFile;
import io.mikamel.export.FileLayout;
import io.mikamel.export.NetworkJson;
import io.mikamel.export.ShapedDevicesFile;
import io.mikamel.settings.LibreQosSettings;
import io.mikamel.settings.Settings;
import io.mikamel.shaping.LibreQosFiles;
import java.nio.file.Path;
import java.time.Clock;

/** The settings {@code mikamel.libreqos.*} as what they make. */
final class LibreQos {

    private LibreQos() {}

    static LibreQosFiles files(Settings settings) {
        Clock clock = Clock.systemUTC();
        LibreQosSettings libreqos = settings.libreqos();
        Path versions = settings.dataDirectory().resolve("versions");
        return new LibreQosFiles(
                new ShapedDevicesFile(libreqos.csv(), FileLayout.of(libreqos.layout())),
                new AtomicFile(libreqos.csv(), versions, libreqos.versions(), clock),
                new NetworkJson(libreqos.networkJson()),
                new AtomicFile(libreqos.networkJson(), versions, libreqos.versions(), clock));
    }
}
