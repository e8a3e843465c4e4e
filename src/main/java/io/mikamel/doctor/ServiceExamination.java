package io.mikamel.doctor;

import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.util.List;
import java.util.Optional;

/** Whether the API is open to everybody. */
final class ServiceExamination {

    private final Prints prints;

    ServiceExamination(Prints prints) {
        this.prints = prints;
    }

    void examine(List<Finding> findings) {
        String service = prints.address().tls().isOn() ? "api-ssl" : "api";
        try {
            Optional<Row> row =
                    prints.named("/ip/service", service, "name", "address", "available-from", "dynamic").stream()
                            .filter(candidate -> !"true".equals(candidate.get("dynamic")))
                            .findFirst();
            row.ifPresent(found -> findings.add(judge(service, found)));
        } catch (RouterOsException e) {
            findings.add(Finding.warn(
                    Check.SERVICE, "/ip/service cannot be read: " + e.getMessage(), "/ip service print detail"));
        }
    }

    private Finding judge(String service, Row row) {
        String from = row.text("address").or(() -> row.text("available-from")).orElse("");
        return from.isBlank() || from.equals("0.0.0.0/0") || from.equals("0.0.0.0/0,::/0")
                ? Finding.warn(
                        Check.SERVICE,
                        "%s takes connections from every address".formatted(service),
                        "/ip service set %s address=%s"
                                .formatted(
                                        service,
                                        ThisMachine.towards(prints.address().host())))
                : Finding.ok(Check.SERVICE, "%s takes connections from %s".formatted(service, from));
    }
}
