package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Durations;
import io.mikamel.simulator.router.Ipv4;
import io.mikamel.simulator.router.RateLimit;
import io.mikamel.simulator.row.Format;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Trap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What properties take: at least as strict as a router. */
final class Formats {

    private static final Pattern MAC = Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){5}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Formats() {}

    static Format text() {
        return (name, value) -> value;
    }

    /** Any text but none. */
    static Format filled() {
        return (name, value) -> {
            if (value.isEmpty()) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }

    /** Written {@code yes} and read {@code true}; that the binary API takes {@code true} too has not been seen. */
    static Format flag() {
        return (name, value) -> switch (value) {
            case "yes" -> "true";
            case "no" -> "false";
            default -> throw Trap.noMatch(name);
        };
    }

    static Format choice(String... words) {
        Set<String> known = Set.of(words);
        return (name, value) -> {
            if (!known.contains(value)) {
                throw Trap.noMatch(name);
            }
            return value;
        };
    }

    /** {@code yes}, {@code no} or {@code default}, and read so. */
    static Format triState() {
        return choice("yes", "no", "default");
    }

    static Format number(long from, long to) {
        return (name, value) -> {
            if (!NUMBER.matcher(value).matches()) {
                throw Trap.invalid(name);
            }
            long number = Long.parseLong(value);
            if (number < from || number > to) {
                throw Trap.outOfRange(from, to);
            }
            return Long.toString(number);
        };
    }

    static Format bytes() {
        return number(0, Long.MAX_VALUE);
    }

    static Format duration() {
        return (name, value) -> Durations.parse(value).map(Durations::text).orElseThrow(() -> Trap.invalid(name));
    }

    /** One of these words, or what another format takes. */
    static Format or(Format format, String... words) {
        Set<String> known = Set.of(words);
        return (name, value) -> known.contains(value) ? value : format.accept(name, value);
    }

    static Format address() {
        return (name, value) -> {
            if (Ipv4.parse(value).isEmpty()) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }

    /** Addresses with or without prefix length, commas between. */
    static Format networks() {
        return (name, value) -> {
            boolean known = Stream.of(value.split(",", -1))
                    .allMatch(text -> text.indexOf('-') < 0 && Ipv4.range(text).isPresent());
            if (!known) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }

    static Format ranges() {
        return (name, value) -> {
            if (!Stream.of(value.split(",", -1))
                    .allMatch(text -> Ipv4.range(text).isPresent())) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }

    static Format mac() {
        return (name, value) -> {
            if (!MAC.matcher(value).matches()) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }

    /** What a PPP client calls from: an upper-case hardware address, or an address. */
    static Format caller() {
        return (name, value) -> value.isEmpty() || MAC.matcher(value).matches()
                ? value
                : address().accept(name, value);
    }

    /** Stored as sent. */
    static Format rateLimit() {
        return (name, value) -> {
            if (RateLimit.parse(value).isEmpty()) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }

    /** Upload/download, read as plain numbers. */
    static Format pair() {
        return (name, value) -> RateLimit.pair(value).map(RateLimit.Pair::text).orElseThrow(() -> Trap.invalid(name));
    }

    /** The name of a row elsewhere. */
    static Format nameIn(ItemTable table) {
        return (name, value) -> {
            if (table.withKey(value).isEmpty()) {
                throw Trap.noMatch(name);
            }
            return value;
        };
    }

    /** An address, or the name of a pool. */
    static Format addressOrPool(ItemTable pools) {
        return (name, value) -> {
            if (Ipv4.parse(value).isEmpty() && pools.withKey(value).isEmpty()) {
                throw Trap.invalid(name);
            }
            return value;
        };
    }
}
