package io.mikamel.simulator.life;

/**
 * How many subscribers a router has.
 *
 * @param secrets PPP users with a secret
 * @param radius PPP users that RADIUS knows
 * @param hotspotUsers hotspot users and vouchers
 * @param online the share of them that is connected
 * @param churn how often in an hour each of them comes or goes, on average
 */
public record Census(int secrets, int radius, int hotspotUsers, double online, double churn) {

    private static final double HOTSPOT = 0.3;
    private static final double RADIUS = 0.02;
    private static final double ONLINE = 0.75;

    public Census {
        if (secrets < 0 || radius < 0 || hotspotUsers < 0 || online < 0 || online > 1 || churn < 0) {
            throw new IllegalArgumentException("census %d/%d/%d, online %s, churn %s: counts from 0, online from 0 to 1"
                    .formatted(secrets, radius, hotspotUsers, online, churn));
        }
    }

    /** The usual mix: three of ten at the hotspot, two of a hundred by RADIUS, three of four online. */
    public static Census of(int subscribers) {
        int hotspot = (int) (subscribers * HOTSPOT);
        int radius = (int) (subscribers * RADIUS);
        return new Census(subscribers - hotspot - radius, radius, hotspot, ONLINE, 0);
    }

    public Census withOnline(double share) {
        return new Census(secrets, radius, hotspotUsers, share, churn);
    }

    public Census withChurn(double perHour) {
        return new Census(secrets, radius, hotspotUsers, online, perHour);
    }
}
