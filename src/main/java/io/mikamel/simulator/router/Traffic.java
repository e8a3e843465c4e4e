package io.mikamel.simulator.router;

import java.time.Duration;
import java.util.stream.Stream;

/** What a session has moved since it began, and how fast it moves now. Guarded by the router's lock. */
public final class Traffic {

    private static final int PACKET_UP = 234;
    private static final int PACKET_DOWN = 1204;

    private long up;
    private long down;
    private long upRate;
    private long downRate;

    /** The rates of all of them together. */
    static RateLimit.Pair sum(Stream<Traffic> all) {
        long[] sum = new long[2];
        all.forEach(traffic -> {
            sum[0] += traffic.upRate;
            sum[1] += traffic.downRate;
        });
        return new RateLimit.Pair(sum[0], sum[1]);
    }

    /** From now on, in bits a second. */
    public void run(long upload, long download) {
        upRate = upload;
        downRate = download;
    }

    public void pass(Duration time) {
        add(upRate * time.toMillis() / 8000, downRate * time.toMillis() / 8000);
    }

    public void add(long upload, long download) {
        up += upload;
        down += download;
    }

    /** Bytes from the subscriber. */
    public long uploaded() {
        return up;
    }

    /** Bytes to the subscriber. */
    public long downloaded() {
        return down;
    }

    public long uploadedPackets() {
        return up / PACKET_UP;
    }

    public long downloadedPackets() {
        return down / PACKET_DOWN;
    }

    public long uploadRate() {
        return upRate;
    }

    public long downloadRate() {
        return downRate;
    }

    public long uploadPacketRate() {
        return upRate / 8 / PACKET_UP;
    }

    public long downloadPacketRate() {
        return downRate / 8 / PACKET_DOWN;
    }
}
