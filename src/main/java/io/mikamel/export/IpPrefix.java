package io.mikamel.export;

/**
 * An address with its prefix length, IPv4 mapped into IPv6 as lqosd keeps it.
 *
 * @param high first eight bytes
 * @param low last eight bytes
 * @param length 0 to 128
 */
record IpPrefix(long high, long low, int length) {

    private static final int MAPPED_BITS = 96;

    static IpPrefix v4(long address, int length) {
        return new IpPrefix(0, 0xFFFF_0000_0000L | address, MAPPED_BITS + length);
    }

    /** Whether bits right of the prefix are set, which Python's {@code ip_network} refuses. */
    boolean hasHostBits() {
        if (length >= 64) {
            return length < 128 && (low & (-1L >>> (length - 64))) != 0;
        }
        return low != 0 || (high & (-1L >>> length)) != 0;
    }
}
