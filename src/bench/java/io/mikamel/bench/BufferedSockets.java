package io.mikamel.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that are read through a buffer, and nothing else. */
final class BufferedSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new Socket() {

            private InputStream buffered;

            @Override
            public synchronized InputStream getInputStream() throws IOException {
                if (buffered == null) {
                    buffered = new BufferedInputStream(super.getInputStream(), 64 * 1024);
                }
                return buffered;
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the library connects by itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("the library connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("the library connects by itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("the library connects by itself");
    }
}
