package io.mikamel.export;

import java.util.Optional;

/** Reads an IPv6 address as Python's ipaddress does, without a scope. Never asks a name server. */
final class Ipv6Text {

    private static final int GROUPS = 8;

    private final String text;
    private final int[] groups = new int[GROUPS];

    private Ipv6Text(String text) {
        this.text = text;
    }

    /** As a prefix of the given length. */
    static Optional<IpPrefix> parse(String text, int length) {
        return withoutDots(text).map(Ipv6Text::new).filter(Ipv6Text::read).map(address -> address.prefix(length));
    }

    /** An IPv4 address in the last four bytes becomes two groups. */
    private static Optional<String> withoutDots(String text) {
        if (text.indexOf('.') < 0) {
            return Optional.of(text);
        }
        int colon = text.lastIndexOf(':');
        long v4 = Ipv4Text.parse(text.substring(colon + 1));
        if (colon < 0 || v4 == Ipv4Text.INVALID) {
            return Optional.empty();
        }
        return Optional.of(
                text.substring(0, colon + 1) + Long.toHexString(v4 >> 16) + ":" + Long.toHexString(v4 & 0xFFFF));
    }

    private boolean read() {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return read(0, text.length(), 0) == GROUPS;
        }
        int before = gap == 0 ? 0 : read(0, gap, 0);
        int from = gap + 2;
        int after = before < 0 || from == text.length() ? before : read(from, text.length(), before);
        if (after < 0 || after >= GROUPS) {
            return false;
        }
        shift(before, after);
        return true;
    }

    /** Reads colon separated groups into the next free places; answers how many are filled then, or -1. */
    private int read(int from, int end, int filled) {
        int next = filled;
        int start = from;
        while (start <= end) {
            int colon = text.indexOf(':', start);
            int stop = colon < 0 || colon > end ? end : colon;
            int group = group(start, stop);
            if (group < 0 || next == GROUPS) {
                return -1;
            }
            groups[next++] = group;
            start = stop + 1;
        }
        return next;
    }

    private int group(int from, int end) {
        if (end - from < 1 || end - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < end; i++) {
            char letter = text.charAt(i);
            int digit = letter < 128 ? Character.digit(letter, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** Moves the groups behind the gap to the end. */
    private void shift(int gapAt, int filled) {
        int moved = filled - gapAt;
        for (int i = 1; i <= moved; i++) {
            groups[GROUPS - i] = groups[filled - i];
        }
        for (int i = gapAt; i < GROUPS - moved; i++) {
            groups[i] = 0;
        }
    }

    private IpPrefix prefix(int length) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS / 2; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + GROUPS / 2];
        }
        return new IpPrefix(high, low, length);
    }
}
