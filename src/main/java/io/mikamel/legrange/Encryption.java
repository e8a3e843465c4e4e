package io.mikamel.legrange;

import io.mikamel.wire.FingerprintStore;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.Tls;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * TLS over a connection to a router, the certificate judged as its address asks: by fingerprint once the handshake has shown
 * that the peer owns the key, or by the caller's context and the host's name. Thread-safe.
 */
final class Encryption {

    /** One for all, so that sessions are resumed: a whole handshake is dear to a small router. */
    private static final SSLContext ANY_CERTIFICATE = anyCertificate();

    private final FingerprintStore fingerprints;

    Encryption(FingerprintStore fingerprints) {
        this.fingerprints = fingerprints;
    }

    Socket over(Socket tcp, RouterAddress address) throws IOException {
        Tls tls = address.tls();
        SSLContext context = tls.context().orElse(ANY_CERTIFICATE);
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(tcp, address.host(), address.port(), true);
        if (tls.mode() == Tls.Mode.CONTEXT) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        socket.startHandshake();
        if (tls.mode() != Tls.Mode.CONTEXT) {
            judge(fingerprint(socket), address);
        }
        return socket;
    }

    private void judge(String seen, RouterAddress address) {
        String wanted = address.tls().fingerprint().orElseGet(() -> rememberedOr(seen, address));
        if (!wanted.equals(seen)) {
            throw new RouterOsConnectException(
                    "connecting to %s: the certificate's SHA-256 fingerprint is %s, but %s is %s: another router, a new certificate, or somebody in between"
                            .formatted(
                                    address,
                                    seen,
                                    address.tls().fingerprint().isPresent() ? "pinned" : "remembered",
                                    wanted));
        }
    }

    private synchronized String rememberedOr(String seen, RouterAddress address) {
        Optional<String> known = fingerprints.known(address.hostAndPort());
        if (known.isEmpty()) {
            fingerprints.remember(address.hostAndPort(), seen);
        }
        return known.orElse(seen);
    }

    private static String fingerprint(SSLSocket socket) throws IOException {
        try {
            byte[] der = socket.getSession().getPeerCertificates()[0].getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate has no fingerprint: " + e.getMessage(), e);
        }
    }

    private static SSLContext anyCertificate() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
