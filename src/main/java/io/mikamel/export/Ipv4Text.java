package io.mikamel.export;

/** Reads an IPv4 address as Python's ipaddress does: four decimal numbers, no leading zero. Never asks a name server. */
final class Ipv4Text {

    static final long INVALID = -1;

    private Ipv4Text() {}

    /** The address as 32 bits, or {@link #INVALID}. */
    static long parse(String text) {
        long address = 0;
        int from = 0;
        for (int octet = 0; octet < 4; octet++) {
            int end = octet < 3 ? text.indexOf('.', from) : text.length();
            int value = end < 0 ? -1 : octet(text, from, end);
            if (value < 0) {
                return INVALID;
            }
            address = address << 8 | value;
            from = end + 1;
        }
        return address;
    }

    private static int octet(String text, int from, int end) {
        int digits = end - from;
        boolean isShaped = digits == 1 || digits > 1 && digits <= 3 && text.charAt(from) != '0';
        int value = isShaped ? number(text, from, end) : -1;
        return value <= 255 ? value : -1;
    }

    private static int number(String text, int from, int end) {
        int value = 0;
        for (int i = from; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
