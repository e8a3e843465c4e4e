package io.mikamel.simulator.router;

/**
 * Which addresses a router of a fleet has for itself: two blocks of {@code 10.0.0.0/8}, and a part of {@code 100.64.0.0/10}
 * for fixed addresses.
 *
 * @param number sites repeat after 64
 */
public record Site(int number) {

    private static final int SITES = 64;
    private static final int BLOCKS = 4;

    public String pppPool() {
        return "10.%d.0.2-10.%d.255.254".formatted(block(), block() + 1);
    }

    public String hotspotPool() {
        return "10.%d.0.2-10.%d.255.254".formatted(block() + 2, block() + 3);
    }

    /** Where the router stands in its own PPP block. */
    public String gateway() {
        return "10.%d.0.1".formatted(block());
    }

    /** A fixed address outside the pools, the same for the same index. */
    public String fixedAddress(int index) {
        return "100.%d.%d.%d".formatted(64 + number % SITES, index / 250 % 256, index % 250 + 2);
    }

    private int block() {
        return number % SITES * BLOCKS;
    }
}
