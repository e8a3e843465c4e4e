package io.mikamel.contract;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A router that follows a script: each connection it accepts plays it once, in a thread of its own. */
public final class ScriptedRouter implements AutoCloseable {

    public static final String PASSWORD = "s3cret-w0rd";

    /** What a router hears and says on one connection. */
    public interface Script {
        void play(Peer peer) throws Exception;
    }

    private final ServerSocket server;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private ScriptedRouter(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
        start("scripted-accept", this::acceptAll);
    }

    public static ScriptedRouter playing(Script script) throws IOException {
        return new ScriptedRouter(new ServerSocket(0, 250, InetAddress.getLoopbackAddress()), script);
    }

    public static ScriptedRouter encrypted(Certificate certificate, Script script)
            throws IOException, GeneralSecurityException {
        ServerSocketFactory sockets = certificate.server().getServerSocketFactory();
        return new ScriptedRouter(sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Connections whose script is not over and that the client has not closed. */
    public int openLines() {
        return open.size();
    }

    public RouterAddress address(String driver) {
        return address(driver, PASSWORD, Tls.OFF);
    }

    public RouterAddress address(String driver, String password, Tls tls) {
        return new RouterAddress("127.0.0.1", port(), "mikamel", Secret.of(password), tls, driver);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        if (!failures.isEmpty()) {
            throw new AssertionError("the script was not followed", failures.get(0));
        }
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                start("scripted-peer", () -> play(socket));
            } catch (IOException e) {
                // closed: the test is over
            }
        }
    }

    private void play(Socket socket) {
        try (socket) {
            script.play(new Peer(socket));
        } catch (IOException e) {
            // the client closed, which tests check on its side
        } catch (Throwable e) {
            failures.add(e);
        } finally {
            open.remove(socket);
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
