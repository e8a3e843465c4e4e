package io.mikamel.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;

/** Looks at the certificate that a router's api-ssl service shows, without logging in. */
public final class CertificateProbe {

    private CertificateProbe() {}

    /**
     * The SHA-256 fingerprint of the certificate, 64 lower-case hex digits, as {@link Tls#pinned} takes it.
     *
     * @param timeout for the TCP connection, and for each answer in the handshake
     */
    public static String fingerprint(String host, int port, Duration timeout) {
        int millis = (int) Math.max(1, Math.min(timeout.toMillis(), Integer.MAX_VALUE));
        try (Socket tcp = new Socket()) {
            tcp.connect(new InetSocketAddress(host, port), millis);
            tcp.setSoTimeout(millis);
            SSLSocket tls =
                    (SSLSocket) Encryption.ANY_CERTIFICATE.getSocketFactory().createSocket(tcp, host, port, true);
            tls.startHandshake();
            return Fingerprint.of(tls.getSession());
        } catch (IOException e) {
            throw new RouterOsConnectException(
                    "reading the certificate of %s:%d: %s".formatted(host, port, e.getMessage()), e);
        }
    }
}
