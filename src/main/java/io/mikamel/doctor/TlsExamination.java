package io.mikamel.doctor;

import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.Tls;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Whether the password travels encrypted, and whether the router at the other end is the one that is meant. */
final class TlsExamination {

    private static final String GIVE_A_CERTIFICATE =
            """
            /certificate add name=mikamel-api common-name=mikamel-api days-valid=3650 key-usage=tls-server,digital-signature,key-encipherment
            /certificate sign mikamel-api
            /ip service set api-ssl certificate=mikamel-api disabled=no""";

    private final RouterAddress router;
    private final Duration step;
    private final Clock clock;

    TlsExamination(RouterAddress router, Duration step, Clock clock) {
        this.router = router;
        this.step = step;
        this.clock = clock;
    }

    void examine(List<Finding> findings) {
        if (!router.tls().isOn()) {
            findings.add(
                    Finding.warn(
                            Check.TLS,
                            "off: user name and password cross the network in the clear",
                            GIVE_A_CERTIFICATE
                                    + "\nthen in routers.csv: API Port 8729, TLS yes, TLS Fingerprint as this examination shows it"));
            return;
        }
        try {
            judge(ShownCertificate.of(router, step), findings);
        } catch (SocketTimeoutException e) {
            findings.add(Finding.fail(
                    Check.TLS,
                    "no TLS answer within %d s: port %d is probably the plain API"
                            .formatted(step.toSeconds(), router.port()),
                    "use the port of api-ssl (8729) in routers.csv, or TLS no"));
        } catch (IOException e) {
            findings.add(Finding.fail(
                    Check.TLS,
                    "the TLS handshake failed: %s. Without a certificate RouterOS offers anonymous encryption only, which Java refuses; or port %d is the plain API"
                            .formatted(e.getMessage(), router.port()),
                    GIVE_A_CERTIFICATE));
        }
    }

    private void judge(ShownCertificate shown, List<Finding> findings) {
        findings.add(identity(shown));
        Instant now = clock.instant();
        if (now.isAfter(shown.notAfter()) || now.isBefore(shown.notBefore())) {
            findings.add(Finding.warn(
                    Check.TLS,
                    "the certificate is valid from %s to %s, not now".formatted(shown.notBefore(), shown.notAfter()),
                    GIVE_A_CERTIFICATE));
        } else if (now.plus(30, ChronoUnit.DAYS).isAfter(shown.notAfter())) {
            findings.add(Finding.warn(
                    Check.TLS, "the certificate ends on %s".formatted(shown.notAfter()), GIVE_A_CERTIFICATE));
        }
    }

    private Finding identity(ShownCertificate shown) {
        Optional<String> pinned = router.tls().fingerprint();
        if (router.tls().mode() == Tls.Mode.CONTEXT) {
            return Finding.ok(Check.TLS, "certificate of %s, judged by its issuer".formatted(shown.subject()));
        }
        if (pinned.isEmpty()) {
            return Finding.warn(
                    Check.TLS,
                    "the certificate is trusted because it was seen first, its SHA-256 fingerprint is "
                            + shown.fingerprint(),
                    "compare it on the router (/certificate print detail), then write it in routers.csv, column TLS Fingerprint");
        }
        return pinned.get().equals(shown.fingerprint())
                ? Finding.ok(Check.TLS, "the certificate is the pinned one, " + shown.fingerprint())
                : Finding.fail(
                        Check.TLS,
                        "another certificate than the pinned one: the router shows %s, routers.csv has %s"
                                .formatted(shown.fingerprint(), pinned.get()),
                        "if the router got a new certificate (/certificate print detail), write its fingerprint in routers.csv; if not, somebody is in between");
    }
}
