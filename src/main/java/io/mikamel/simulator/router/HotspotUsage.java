package io.mikamel.simulator.router;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** What a hotspot user has used over all sessions, the present ones with it, until the counters are reset. */
public final class HotspotUsage {

    private final List<HotspotSession> live = new ArrayList<>(1);
    private final RouterTime time;
    private long up;
    private long down;
    private long upPackets;
    private long downPackets;
    private Duration uptime = Duration.ZERO;

    HotspotUsage(RouterTime time) {
        this.time = time;
    }

    public long uploaded() {
        return up + sum(Traffic::uploaded);
    }

    public long downloaded() {
        return down + sum(Traffic::downloaded);
    }

    public long uploadedPackets() {
        return upPackets + sum(Traffic::uploadedPackets);
    }

    public long downloadedPackets() {
        return downPackets + sum(Traffic::downloadedPackets);
    }

    public Duration uptime() {
        Duration total = uptime;
        for (HotspotSession session : live) {
            total = total.plus(time.since(session.since()));
        }
        return total;
    }

    public List<HotspotSession> live() {
        return List.copyOf(live);
    }

    /** What was used before this router was looked at first. */
    void used(Traffic before, Duration duration) {
        keep(before);
        uptime = uptime.plus(duration);
    }

    void begin(HotspotSession session) {
        live.add(session);
    }

    void end(HotspotSession session) {
        live.remove(session);
        keep(session.traffic());
        uptime = uptime.plus(time.since(session.since()));
    }

    /** Only what live sessions have moved is left. */
    void reset() {
        up = 0;
        down = 0;
        upPackets = 0;
        downPackets = 0;
        uptime = Duration.ZERO;
    }

    private void keep(Traffic traffic) {
        up += traffic.uploaded();
        down += traffic.downloaded();
        upPackets += traffic.uploadedPackets();
        downPackets += traffic.downloadedPackets();
    }

    private long sum(ToLongFunction<Traffic> part) {
        long sum = 0;
        for (HotspotSession session : live) {
            sum += part.applyAsLong(session.traffic());
        }
        return sum;
    }
}
