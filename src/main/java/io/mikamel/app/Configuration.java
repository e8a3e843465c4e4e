package io.mikamel.app;

import io.mikamel.settings.LogFormat;
import io.mikamel.settings.Settings;
import io.mikamel.settings.SettingsException;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A directory and its settings, checked. */
record Configuration(ConfigDirectory directory, Settings settings) {

    /** @throws SettingsException with everything that is wrong */
    static Configuration load(ConfigDirectory directory) {
        Settings settings = Settings.load(directory.path(), System.getenv());
        if (settings.logFormat() == LogFormat.JSON) {
            System.setProperty("mikamel.log.format", "json"); // read by logback.xml, before the first line is logged
        }
        return new Configuration(directory, settings);
    }

    /** There are no operators and roles yet, so nobody but this machine may ask. */
    void requireLoopback() {
        String host = settings.http().host();
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new SettingsException(
                        "mikamel.http.host = '%s': allowed is a loopback address, such as 127.0.0.1 or ::1"
                                .formatted(host),
                        null);
            }
        } catch (UnknownHostException e) {
            throw new SettingsException("mikamel.http.host = '%s': no such host".formatted(host), e);
        }
    }
}
