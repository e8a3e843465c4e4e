package io.mikamel.wire;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** Puts TLS over a connection to a router, as its address asks, and judges the router's certificate. Thread-safe. */
final class Encryption {

    /** One for all, so that sessions are resumed: a whole handshake is dear to a small router. */
    private static final SSLContext ANY_CERTIFICATE = anyCertificate();

    private final FingerprintStore fingerprints;

    Encryption(FingerprintStore fingerprints) {
        this.fingerprints = fingerprints;
    }

    /**
     * @param fuse closes {@code tcp} when the time for the handshake is up
     * @return {@code tcp} itself, or TLS over it
     */
    Socket over(Socket tcp, RouterAddress address, Fuse fuse) {
        try {
            Socket socket = address.tls().isOn() ? encrypted(tcp, address) : tcp;
            if (!fuse.putOut()) {
                throw tooLate(address, null);
            }
            return socket;
        } catch (IOException e) {
            throw fuse.putOut() ? failed(address, e) : tooLate(address, e);
        } finally {
            fuse.putOut();
        }
    }

    private Socket encrypted(Socket tcp, RouterAddress address) throws IOException {
        Tls tls = address.tls();
        SSLSocket socket = over(tcp, address, tls.context().orElse(ANY_CERTIFICATE));
        if (tls.mode() == Tls.Mode.CONTEXT) {
            checkHostName(socket);
        }
        socket.startHandshake();
        if (tls.mode() != Tls.Mode.CONTEXT) {
            judge(Fingerprint.of(certificate(socket)), address);
        }
        return socket;
    }

    /** TLS that takes any certificate; the handshake is still to come. */
    static SSLSocket unjudged(Socket tcp, RouterAddress address) throws IOException {
        return over(tcp, address, ANY_CERTIFICATE);
    }

    private static SSLSocket over(Socket tcp, RouterAddress address, SSLContext context) throws IOException {
        return (SSLSocket) context.getSocketFactory().createSocket(tcp, address.host(), address.port(), true);
    }

    /** The peer's own certificate, not those that signed it. */
    static X509Certificate certificate(SSLSocket socket) throws SSLPeerUnverifiedException {
        return (X509Certificate) socket.getSession().getPeerCertificates()[0];
    }

    private void judge(String seen, RouterAddress address) {
        String wanted = address.tls().fingerprint().orElseGet(() -> rememberedOr(seen, address));
        if (!wanted.equals(seen)) {
            throw new RouterOsConnectException(
                    "connecting to %s: the certificate's SHA-256 fingerprint is %s, but %s is %s: another router, a new certificate, or somebody in between"
                            .formatted(
                                    address,
                                    seen,
                                    wanted,
                                    address.tls().fingerprint().isPresent() ? "pinned" : "remembered"));
        }
    }

    private synchronized String rememberedOr(String seen, RouterAddress address) {
        Optional<String> known = fingerprints.known(address.hostAndPort());
        if (known.isEmpty()) {
            fingerprints.remember(address.hostAndPort(), seen);
        }
        return known.orElse(seen);
    }

    private static void checkHostName(SSLSocket socket) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
    }

    /** For certificates that are judged by fingerprint, once the handshake has shown that the peer owns the key. */
    private static SSLContext anyCertificate() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new AnyCertificate()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static RouterOsConnectException failed(RouterAddress address, IOException e) {
        String hint = "";
        if (String.valueOf(e.getMessage()).contains("subject alternative")) {
            hint = " (routers sign their certificates without names: pin the fingerprint instead)";
        } else if (e instanceof SSLException) {
            hint =
                    " (is this the api-ssl port, does /ip/service give api-ssl a certificate, and has it a session to spare?)";
        }
        return new RouterOsConnectException("TLS with %s: %s%s".formatted(address, e.getMessage(), hint), e);
    }

    private static RouterOsConnectException tooLate(RouterAddress address, IOException cause) {
        return new RouterOsConnectException("TLS with %s: the handshake took too long".formatted(address), cause);
    }
}
