package io.mikamel.doctor;

import io.mikamel.wire.CertificateProbe;
import io.mikamel.wire.Fingerprint;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.RouterOsConnectException;
import io.mikamel.wire.Tls;
import java.security.cert.X509Certificate;
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
            judge(CertificateProbe.certificate(router, step), findings);
        } catch (RouterOsConnectException e) {
            findings.add(Finding.fail(
                    Check.TLS,
                    "no certificate was shown: %s. Either port %d is the plain API, or the service has no certificate: RouterOS then offers anonymous encryption only, which Java refuses"
                            .formatted(e.getMessage(), router.port()),
                    "use the port of api-ssl (8729) in routers.csv, or TLS no. If it is that port, on the router:\n"
                            + GIVE_A_CERTIFICATE));
        }
    }

    private void judge(X509Certificate shown, List<Finding> findings) {
        findings.add(identity(shown));
        Instant now = clock.instant();
        Instant begin = shown.getNotBefore().toInstant();
        Instant end = shown.getNotAfter().toInstant();
        if (now.isAfter(end) || now.isBefore(begin)) {
            findings.add(Finding.warn(
                    Check.TLS,
                    "the certificate is valid from %s to %s, not now".formatted(begin, end),
                    GIVE_A_CERTIFICATE));
        } else if (now.plus(30, ChronoUnit.DAYS).isAfter(end)) {
            findings.add(Finding.warn(Check.TLS, "the certificate ends on %s".formatted(end), GIVE_A_CERTIFICATE));
        }
    }

    private Finding identity(X509Certificate shown) {
        String fingerprint = Fingerprint.of(shown);
        Optional<String> pinned = router.tls().fingerprint();
        if (router.tls().mode() == Tls.Mode.CONTEXT) {
            return Finding.ok(
                    Check.TLS,
                    "certificate of %s, judged by its issuer"
                            .formatted(shown.getSubjectX500Principal().getName()));
        }
        if (pinned.isEmpty()) {
            return Finding.warn(
                    Check.TLS,
                    "the certificate is trusted because it was seen first, its SHA-256 fingerprint is " + fingerprint,
                    "compare it on the router (/certificate print detail), then write it in routers.csv, column TLS Fingerprint");
        }
        return pinned.get().equals(fingerprint)
                ? Finding.ok(Check.TLS, "the certificate is the pinned one, " + fingerprint)
                : Finding.fail(
                        Check.TLS,
                        "another certificate than the pinned one: the router shows %s, routers.csv has %s"
                                .formatted(fingerprint, pinned.get()),
                        "if the router got a new certificate (/certificate print detail), write its fingerprint in routers.csv; if not, somebody is in between");
    }
}
