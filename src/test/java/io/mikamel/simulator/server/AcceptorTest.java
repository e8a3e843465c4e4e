package io.mikamel.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ServerSocketFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AcceptorTest {

    private final Queue<Long> tries = new ConcurrentLinkedQueue<>();

    @Test
    void pausesWhereItCannotAccept() {
        Acceptor acceptor = new Acceptor(exhausted(), 0, socket -> {});
        acceptor.start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> tries.size() >= 4);
        acceptor.stop();

        long first = tries.remove();
        tries.remove();
        tries.remove();
        assertThat(Duration.ofNanos(tries.remove() - first)).isGreaterThan(Acceptor.PAUSE);
    }

    private ServerSocketFactory exhausted() {
        return new ServerSocketFactory() {
            @Override
            public ServerSocket createServerSocket() throws IOException {
                return new ServerSocket() {
                    @Override
                    public Socket accept() throws IOException {
                        tries.add(System.nanoTime());
                        throw new IOException("Too many open files");
                    }
                };
            }

            @Override
            public ServerSocket createServerSocket(int port) throws IOException {
                throw new IOException("not asked for");
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog) throws IOException {
                throw new IOException("not asked for");
            }

            @Override
            public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
                throw new IOException("not asked for");
            }
        };
    }
}
