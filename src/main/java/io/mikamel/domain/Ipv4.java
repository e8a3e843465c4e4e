package io.mikamel.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IPv4 addresses of single hosts as texts without leading zeros. */
final class Ipv4 {

    private static final String NOBODY = "0.0.0.0";

    private Ipv4() {}

    /** The address of an exact IPv4 or a /32, empty for a pool's name, a network, {@code 0.0.0.0} and anything else. */
    static Optional<String> host(String text) {
        String stripped = text.strip();
        String address = stripped.endsWith("/32") ? stripped.substring(0, stripped.length() - 3) : stripped;
        return isAddress(address) && !address.equals(NOBODY) ? Optional.of(address) : Optional.empty();
    }

    /** The single hosts in an IPv4 cell, which may hold several addresses and networks. */
    static List<String> hosts(String cell) {
        if (cell.indexOf(',') < 0) {
            return host(cell).map(List::of).orElse(List.of());
        }
        List<String> hosts = new ArrayList<>();
        for (String part : cell.split(",")) {
            host(part).ifPresent(hosts::add);
        }
        return hosts;
    }

    private static boolean isAddress(String text) {
        if (text.length() < 7 || text.length() > 15) {
            return false;
        }
        int octets = 1;
        int from = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', from)) {
            if (!isOctet(text, from, dot)) {
                return false;
            }
            octets++;
            from = dot + 1;
        }
        return octets == 4 && isOctet(text, from, text.length());
    }

    private static boolean isOctet(String text, int from, int to) {
        int length = to - from;
        if (length == 0 || length > 3 || length > 1 && text.charAt(from) == '0') {
            return false;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = 10 * value + digit;
        }
        return value <= 255;
    }
}
