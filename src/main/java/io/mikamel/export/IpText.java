package io.mikamel.export;

import java.util.Optional;

/**
 * One address or network of an IPv4 or IPv6 cell, judged by both parsers: Python's {@code ip_network} refuses, Rust drops
 * what it cannot read.
 *
 * @param verdict what becomes of it
 * @param prefix present unless it is invalid
 */
record IpText(Verdict verdict, Optional<IpPrefix> prefix) {

    /** What LibreQoS makes of an address. */
    enum Verdict {
        GOOD,
        /** Python accepts it, Rust drops it without a word. */
        DROPPED,
        HOST_BITS,
        INVALID
    }

    private static final IpText INVALID = new IpText(Verdict.INVALID, Optional.empty());

    static IpText v4(String text) {
        int slash = text.indexOf('/');
        long address = Ipv4Text.parse(slash < 0 ? text : text.substring(0, slash));
        if (address == Ipv4Text.INVALID) {
            return INVALID;
        }
        String mask = slash < 0 ? "32" : text.substring(slash + 1);
        int length = prefixLength(mask, 32);
        if (length >= 0) {
            return judged(Verdict.GOOD, IpPrefix.v4(address, length));
        }
        int ofMask = maskLength(Ipv4Text.parse(mask));
        return ofMask < 0 ? INVALID : judged(Verdict.DROPPED, IpPrefix.v4(address, ofMask));
    }

    static IpText v6(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        int length = slash < 0 ? 128 : prefixLength(text.substring(slash + 1), 128);
        int scope = address.indexOf('%');
        if (length < 0 || scope >= 0 && isBadScope(address.substring(scope + 1))) {
            return INVALID;
        }
        Verdict verdict = scope < 0 ? Verdict.GOOD : Verdict.DROPPED;
        return Ipv6Text.parse(scope < 0 ? address : address.substring(0, scope), length)
                .map(prefix -> judged(verdict, prefix))
                .orElse(INVALID);
    }

    private static boolean isBadScope(String scope) {
        return scope.isEmpty() || scope.indexOf('%') >= 0;
    }

    private static IpText judged(Verdict verdict, IpPrefix prefix) {
        return new IpText(prefix.hasHostBits() ? Verdict.HOST_BITS : verdict, Optional.of(prefix));
    }

    /** Decimal digits only; leading zeros are allowed here. */
    private static int prefixLength(String text, int longest) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > longest) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return text.isEmpty() || value > longest ? -1 : value;
    }

    /** Of a netmask or, as Python allows, a host mask; -1 for anything else. */
    private static int maskLength(long mask) {
        if (mask == Ipv4Text.INVALID) {
            return -1;
        }
        int ones = onesLength(mask);
        return ones >= 0 ? ones : onesLength(mask ^ 0xFFFF_FFFFL);
    }

    private static int onesLength(long mask) {
        int zeros = mask == 0 ? 32 : Long.numberOfTrailingZeros(mask);
        return mask >> zeros == (1L << 32 - zeros) - 1 ? 32 - zeros : -1;
    }
}
