package io.mikamel.inventory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The address of a router: IPv4, IPv6 or a host name; no name is looked up here. */
final class Host {

    private static final Pattern FIGURES = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.-]{0,251}[\\p{L}\\p{N}_.])?");
    private static final Pattern WITH_PORT = Pattern.compile("[^:]+:\\d+|\\[.*]:\\d+");

    private Host() {}

    static String parse(String text) {
        if (text.isEmpty()) {
            throw refused("is empty");
        }
        if (WITH_PORT.matcher(text).matches()) {
            throw refused("holds a port: that belongs in the column " + Column.PORT.title());
        }
        String host = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (!isHost(host)) {
            throw refused("is not an IPv4 address, an IPv6 address or a host name");
        }
        return host;
    }

    private static boolean isHost(String host) {
        if (host.indexOf(':') >= 0) {
            return isIpv6(host);
        }
        return FIGURES.matcher(host).matches()
                ? IPV4.matcher(host).matches()
                : NAME.matcher(host).matches();
    }

    /** A text with a colon is never looked up as a name. */
    private static boolean isIpv6(String host) {
        int zone = host.indexOf('%');
        try {
            InetAddress.getByName(zone < 0 ? host : host.substring(0, zone));
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static CellException refused(String message) {
        return new CellException(Column.HOST, message);
    }
}
