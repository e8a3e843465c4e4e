package io.mikamel.app;

import io.mikamel.domain.MbpsRounding;
import io.mikamel.domain.RemovalGuard;
import io.mikamel.domain.ShapingSettings;
import io.mikamel.export.AtomicFile;
import io.mikamel.export.FileLayout;
import io.mikamel.export.NetworkJson;
import io.mikamel.export.ShapedDevicesFile;
import io.mikamel.settings.GuardSettings;
import io.mikamel.settings.LibreQosSettings;
import io.mikamel.settings.Settings;
import io.mikamel.shaping.LibreQosFiles;
import java.nio.file.Path;
import java.time.Clock;

/** The settings {@code mikamel.libreqos.*} as what they make. */
final class LibreQos {

    private LibreQos() {}

    static LibreQosFiles files(Settings settings, Clock clock) {
        LibreQosSettings libreqos = settings.libreqos();
        Path versions = settings.dataDirectory().resolve("versions");
        return new LibreQosFiles(
                new ShapedDevicesFile(libreqos.csv(), FileLayout.of(libreqos.layout())),
                new AtomicFile(libreqos.csv(), versions, libreqos.versions(), clock),
                new NetworkJson(libreqos.networkJson()),
                new AtomicFile(libreqos.networkJson(), versions, libreqos.versions(), clock));
    }

    static ShapingSettings rules(LibreQosSettings libreqos) {
        GuardSettings guard = libreqos.guard();
        return new ShapingSettings(
                new MbpsRounding(libreqos.maxFactor(), libreqos.minFactor(), libreqos.decimals()),
                libreqos.defaultRate(),
                libreqos.offlineGrace(),
                new RemovalGuard(guard.minRows(), guard.percent(), guard.cycles()));
    }
}
