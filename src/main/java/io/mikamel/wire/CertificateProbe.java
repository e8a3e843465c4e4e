package io.mikamel.wire;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/** Looks at the certificate that a router's api-ssl service shows, without logging in and whether it is trusted or not. */
public final class CertificateProbe {

    private CertificateProbe() {}

    /** @param timeout for name, TCP and the whole handshake, however slowly its bytes drip */
    public static X509Certificate certificate(RouterAddress address, Duration timeout) {
        try (WireThreads threads = new WireThreads("certificate-probe")) {
            TcpDial dial = new TcpDial(address, timeout, threads);
            try (Socket tcp = dial.connect()) {
                return shown(tcp, address, new Fuse(threads, dial.left(), () -> RouterSocket.close(tcp)));
            } catch (IOException e) {
                throw new RouterOsConnectException("closing %s: %s".formatted(address, e.getMessage()), e);
            }
        }
    }

    private static X509Certificate shown(Socket tcp, RouterAddress address, Fuse fuse) {
        try {
            SSLSocket tls = Encryption.unjudged(tcp, address);
            tls.startHandshake();
            return Encryption.certificate(tls);
        } catch (IOException e) {
            String what = fuse.putOut() ? e.getMessage() : "the handshake took too long";
            throw new RouterOsConnectException("reading the certificate of %s: %s".formatted(address, what), e);
        } finally {
            fuse.putOut();
        }
    }
}
