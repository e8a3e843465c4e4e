package io.mikamel.domain;

import java.util.Optional;

/**
 * What the present cycle refused or could not read, so that the next one does not report it again.
 *
 * @param router name in routers.csv
 * @param name of the subscriber or profile
 * @param reason in the operator's words; the same from cycle to cycle as long as nothing changes
 */
public record Refusal(String router, String name, String reason) {

    /** Its line of the change log. */
    ShapingChange change() {
        return new ShapingChange(
                ShapingChange.Kind.REFUSED, router, "", name, Optional.empty(), Optional.empty(), reason);
    }
}
