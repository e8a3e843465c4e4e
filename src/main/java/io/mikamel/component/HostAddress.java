package io.mikamel.component;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The address of the router that an endpoint's own options name. */
final class HostAddress {

    private static final int PLAIN_PORT = 8728;
    private static final int TLS_PORT = 8729;

    private HostAddress() {}

    /** Where certificates are checked by an SSL context: the endpoint's own, or the one for {@code tls=true} alone. */
    interface Contexts {
        SSLContext own();

        SSLContext general();
    }

    /** Empty if no option names a host. */
    static Optional<RouterAddress> of(RouterOsConfiguration options, Contexts contexts) {
        if (options.getHost() == null) {
            refuseWithoutHost(options);
            return Optional.empty();
        }
        if (options.getRouter() != null) {
            throw new IllegalArgumentException("options host and router exclude each other");
        }
        if (options.getUsername() == null) {
            throw new IllegalArgumentException("option host wants option username too");
        }
        Tls tls = tls(options, contexts);
        return Optional.of(new RouterAddress(
                options.getHost(),
                port(options, tls),
                options.getUsername(),
                Secret.of(Optional.ofNullable(options.getPassword()).orElse("")),
                tls,
                options.getDriver()));
    }

    private static void refuseWithoutHost(RouterOsConfiguration options) {
        boolean isAboutHost = options.getPort() != 0
                || options.getUsername() != null
                || options.getPassword() != null
                || options.isTls()
                || options.getTlsFingerprint() != null
                || options.isTlsTrustOnFirstUse();
        if (isAboutHost) {
            throw new IllegalArgumentException(
                    "options port, username, password and tls need option host; a router of the inventory has its own");
        }
    }

    private static int port(RouterOsConfiguration options, Tls tls) {
        if (options.getPort() != 0) {
            return options.getPort();
        }
        return tls.isOn() ? TLS_PORT : PLAIN_PORT;
    }

    private static Tls tls(RouterOsConfiguration options, Contexts contexts) {
        boolean pins = options.getTlsFingerprint() != null;
        boolean hasContext = options.getSslContextParameters() != null;
        boolean trusts = options.isTlsTrustOnFirstUse();
        if ((pins ? 1 : 0) + (hasContext ? 1 : 0) + (trusts ? 1 : 0) > 1) {
            throw new IllegalArgumentException(
                    "options tlsFingerprint, tlsTrustOnFirstUse and sslContextParameters exclude each other");
        }
        if (pins) {
            return Tls.pinned(options.getTlsFingerprint());
        }
        if (trusts) {
            return Tls.TRUST_ON_FIRST_USE;
        }
        if (hasContext) {
            return Tls.with(contexts.own());
        }
        return options.isTls() ? Tls.with(contexts.general()) : Tls.OFF;
    }
}
