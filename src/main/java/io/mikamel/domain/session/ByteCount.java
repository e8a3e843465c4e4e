package io.mikamel.domain.session;

/**
 * Bytes of a subscriber, each 0 or more.
 *
 * @param in from the subscriber, upload: {@code bytes-in} of the hotspot, {@code rx-byte} of a PPPoE interface
 * @param out to the subscriber, download
 */
public record ByteCount(long in, long out) {

    public static final ByteCount ZERO = new ByteCount(0, 0);

    /** What was counted since: a counter that fell began anew, so all of it is new. */
    ByteCount since(ByteCount before) {
        boolean isAnew = in < before.in || out < before.out;
        return isAnew ? this : new ByteCount(in - before.in, out - before.out);
    }

    public ByteCount plus(ByteCount more) {
        return new ByteCount(in + more.in, out + more.out);
    }
}
