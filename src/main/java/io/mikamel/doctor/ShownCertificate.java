package io.mikamel.doctor;

import io.mikamel.wire.RouterAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * What a router shows when TLS begins. The connection only looks: it trusts any certificate, and sends nothing.
 *
 * @param fingerprint SHA-256, 64 lower-case hex digits
 */
record ShownCertificate(String fingerprint, String subject, Instant notBefore, Instant notAfter) {

    static ShownCertificate of(RouterAddress router, Duration step) throws IOException {
        int millis = Math.toIntExact(step.toMillis());
        try (Socket tcp = new Socket()) {
            tcp.connect(new InetSocketAddress(router.host(), router.port()), millis);
            tcp.setSoTimeout(millis);
            SSLSocket tls =
                    (SSLSocket) trustingAll().getSocketFactory().createSocket(tcp, router.host(), router.port(), true);
            tls.startHandshake();
            return of((X509Certificate) tls.getSession().getPeerCertificates()[0]);
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate cannot be read", e);
        }
    }

    private static ShownCertificate of(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return new ShownCertificate(
                HexFormat.of().formatHex(digest),
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private static SSLContext trustingAll() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Onlooker()}, null);
        return context;
    }

    private static final class Onlooker extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
