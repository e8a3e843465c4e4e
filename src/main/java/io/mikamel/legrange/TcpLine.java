package io.mikamel.legrange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * TCP, or TLS over it. Hanging up closes TCP underneath TLS, because closing TLS may wait for a write that hangs.
 *
 * @param in of TLS, if there is TLS
 * @param out of TLS, if there is TLS
 */
record TcpLine(Socket tcp, InputStream in, OutputStream out) implements Line {

    private static final Logger LOG = LoggerFactory.getLogger(TcpLine.class);

    static TcpLine over(Socket tcp, Socket stream) throws IOException {
        return new TcpLine(tcp, stream.getInputStream(), stream.getOutputStream());
    }

    @Override
    public void hangUp() {
        close(tcp);
    }

    @Override
    public boolean isHungUp() {
        return tcp.isClosed();
    }

    static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing {}: {}", socket, e.toString());
        }
    }
}
