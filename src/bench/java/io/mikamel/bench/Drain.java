package io.mikamel.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.Stream;

/** Takes the same bytes off the socket and looks at none. */
final class Drain implements Reading {

    private final Socket socket;
    private final byte[] command = SecretRows.sentence(Stream.of("/ppp/secret/print", ".tag=1"));
    private final byte[] buffer = new byte[64 * 1024];
    private final int length;

    Drain(Feeder feeder) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), feeder.port());
        length = feeder.answer("1").length;
    }

    @Override
    public long read() throws IOException {
        socket.getOutputStream().write(command);
        InputStream in = socket.getInputStream();
        int left = length;
        while (left > 0) {
            left -= in.read(buffer);
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
