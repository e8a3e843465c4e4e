package io.mikamel.wire;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import javax.net.ssl.SSLSession;

/** SHA-256 of a certificate's DER bytes, as 64 lower-case hex digits. */
final class Fingerprint {

    private Fingerprint() {}

    /** Of the peer's own certificate, not of those that signed it. */
    static String of(SSLSession session) throws IOException {
        try {
            byte[] der = session.getPeerCertificates()[0].getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(der));
        } catch (CertificateEncodingException e) {
            throw new IOException("the certificate cannot be encoded", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
