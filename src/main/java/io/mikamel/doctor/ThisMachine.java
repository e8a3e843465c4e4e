package io.mikamel.doctor;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The address under which a router sees this machine, as far as this machine can tell. */
final class ThisMachine {

    private static final int DISCARD = 9;

    private ThisMachine() {}

    /** Nothing is sent: choosing a source address for a datagram socket is enough. */
    static String towards(InetAddress router) {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(router, DISCARD));
            InetAddress own = socket.getLocalAddress();
            return own.isAnyLocalAddress() ? "ADDRESS-OF-THIS-MACHINE" : own.getHostAddress();
        } catch (IOException | RuntimeException e) {
            return "ADDRESS-OF-THIS-MACHINE";
        }
    }

    static String towards(String host) {
        try {
            return towards(InetAddress.getByName(host));
        } catch (IOException e) {
            return "ADDRESS-OF-THIS-MACHINE";
        }
    }
}
