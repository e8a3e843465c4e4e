package io.mikamel.simulator.router;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IPv4 addresses as numbers. */
public final class Ipv4 {

    private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");

    private Ipv4() {}

    /** First and last address of a range. */
    public record Range(long first, long last) {

        public long size() {
            return last - first + 1;
        }

        public boolean holds(long address) {
            return first <= address && address <= last;
        }
    }

    public static OptionalLong parse(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int octet = Integer.parseInt(matcher.group(i));
            if (octet > 255) {
                return OptionalLong.empty();
            }
            address = address << 8 | octet;
        }
        return OptionalLong.of(address);
    }

    public static String text(long address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
    }

    /** {@code 10.0.0.10-10.0.0.20}, {@code 10.0.0.0/24} or one address. */
    public static Optional<Range> range(String text) {
        int dash = text.indexOf('-');
        if (dash >= 0) {
            return range(parse(text.substring(0, dash)), parse(text.substring(dash + 1)));
        }
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return prefix(parse(text.substring(0, slash)), text.substring(slash + 1));
        }
        return range(parse(text), parse(text));
    }

    private static Optional<Range> range(OptionalLong first, OptionalLong last) {
        return first.isPresent() && last.isPresent() && first.getAsLong() <= last.getAsLong()
                ? Optional.of(new Range(first.getAsLong(), last.getAsLong()))
                : Optional.empty();
    }

    private static Optional<Range> prefix(OptionalLong address, String bits) {
        if (address.isEmpty() || !bits.matches("[0-9]|[12][0-9]|3[0-2]")) {
            return Optional.empty();
        }
        long size = 1L << 32 - Integer.parseInt(bits);
        long first = address.getAsLong() & -size;
        return Optional.of(new Range(first, first + size - 1));
    }
}
