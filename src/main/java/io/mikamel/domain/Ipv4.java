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
        String[] octets = text.split("\\.", -1);
        boolean valid = octets.length == 4;
        for (String octet : octets) {
            valid = valid && isOctet(octet);
        }
        return valid;
    }

    private static boolean isOctet(String octet) {
        int length = octet.length();
        if (length == 0 || length > 3 || length > 1 && octet.charAt(0) == '0') {
            return false;
        }
        int value = 0;
        for (int i = 0; i < length; i++) {
            int digit = octet.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            value = 10 * value + digit;
        }
        return value <= 255;
    }
}
