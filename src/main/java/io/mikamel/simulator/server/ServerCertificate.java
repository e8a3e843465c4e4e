package io.mikamel.simulator.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocketFactory;

/** A router's own certificate, self-signed and without alternative names as theirs are, made anew at each start. */
public final class ServerCertificate {

    private static final char[] NO_PASSWORD = new char[0];

    private final X509Certificate certificate;
    private final SSLContext context;

    private ServerCertificate(X509Certificate certificate, SSLContext context) {
        this.certificate = certificate;
        this.context = context;
    }

    public static ServerCertificate selfSigned(String commonName) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair keys = generator.generateKeyPair();
            X509Certificate certificate = certificate(commonName, keys);
            return new ServerCertificate(certificate, context(keys.getPrivate(), certificate));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("making a certificate for %s: %s".formatted(commonName, e.getMessage()), e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** SHA-256 of the certificate, in lower-case hexadecimal digits. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("fingerprint of a certificate: " + e.getMessage(), e);
        }
    }

    SSLServerSocketFactory serverSockets() {
        return context.getServerSocketFactory();
    }

    private static X509Certificate certificate(String commonName, KeyPair keys) throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.oid("2A8648CE3D040302"));
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid("550403"), Der.utf8(commonName))));
        Instant now = Instant.now();
        byte[] toBeSigned = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(now.toEpochMilli()),
                algorithm,
                name,
                Der.sequence(Der.time(now.minusSeconds(86_400)), Der.time(now.plusSeconds(10L * 365 * 86_400))),
                name,
                keys.getPublic().getEncoded());
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(toBeSigned);
        byte[] signed = Der.sequence(toBeSigned, algorithm, Der.bits(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
    }

    private static SSLContext context(PrivateKey key, X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("router", key, NO_PASSWORD, new Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
