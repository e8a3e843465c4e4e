package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.ShapedDevice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to be written so that the table says what a cycle found. A device that was live and is live still costs
 * nothing: its last-seen is the time of its router's last reading, which is one row per router.
 *
 * @param added rows that are new
 * @param changed rows that are different
 * @param removed device ids
 */
record DeviceDifference(List<DeviceRow> added, List<DeviceRow> changed, List<String> removed) {

    /**
     * @param readBefore when each router was last read, before the cycle
     * @param readAfter the same after it
     */
    static DeviceDifference between(
            List<KnownDevice> before,
            List<KnownDevice> after,
            Map<String, Instant> readBefore,
            Map<String, Instant> readAfter) {
        Map<String, KnownDevice> gone = new HashMap<>(before.size() * 2);
        before.forEach(known -> gone.put(known.device().deviceId(), known));
        Map<String, DeviceRow> added = new LinkedHashMap<>();
        List<DeviceRow> changed = new ArrayList<>();
        for (KnownDevice known : after) {
            DeviceRow now = row(known, readAfter);
            KnownDevice was = gone.remove(known.device().deviceId());
            if (was == null) {
                added.put(known.device().deviceId(), now);
            } else if (differ(row(was, readBefore), now)) {
                changed.add(now);
            }
        }
        return new DeviceDifference(List.copyOf(added.values()), changed, List.copyOf(gone.keySet()));
    }

    private static DeviceRow row(KnownDevice known, Map<String, Instant> read) {
        Instant reading = read.get(known.router());
        boolean live = reading != null
                && known.lastSeen()
                        .map(NamedStatement::stored)
                        .filter(reading::equals)
                        .isPresent();
        return new DeviceRow(known, live);
    }

    private static boolean differ(DeviceRow was, DeviceRow now) {
        return was.live() != now.live()
                || !now.live() && !was.known().lastSeen().equals(now.known().lastSeen())
                || !sameSubscriber(was.known(), now.known())
                || !was.known().rate().equals(now.known().rate())
                || !sameDevice(was.known().device(), now.known().device());
    }

    private static boolean sameSubscriber(KnownDevice one, KnownDevice other) {
        return one.router().equals(other.router())
                && one.service() == other.service()
                && one.name().equals(other.name());
    }

    private static boolean sameDevice(ShapedDevice one, ShapedDevice other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    /** 2.50 and 2.5 Mbps are one rate. */
    private static ShapedDevice plain(ShapedDevice device) {
        return new ShapedDevice(
                device.circuitId(),
                device.circuitName(),
                device.deviceId(),
                device.deviceName(),
                device.parentNode(),
                device.macAddress(),
                device.ipv4(),
                device.ipv6(),
                Columns.plain(device.downloadMin()),
                Columns.plain(device.uploadMin()),
                Columns.plain(device.downloadMax()),
                Columns.plain(device.uploadMax()),
                device.comment());
    }
}
