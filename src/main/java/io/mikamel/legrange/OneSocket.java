package io.mikamel.legrange;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Hands out one socket, unconnected as far as its caller can tell. */
final class OneSocket extends SocketFactory {

    private final Socket socket;

    OneSocket(Socket socket) {
        this.socket = socket;
    }

    @Override
    public Socket createSocket() {
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        return socket;
    }
}
