package io.mikamel.doctor;

import java.util.Optional;

/**
 * One result of an examination.
 *
 * @param what in one sentence, never with a secret
 * @param fix what to do, RouterOS commands as they are typed into a terminal; may have several lines
 */
public record Finding(Check check, Severity severity, String what, Optional<String> fix) {

    static Finding ok(Check check, String what) {
        return new Finding(check, Severity.OK, what, Optional.empty());
    }

    static Finding warn(Check check, String what, String fix) {
        return new Finding(check, Severity.WARN, what, Optional.of(fix));
    }

    static Finding fail(Check check, String what, String fix) {
        return new Finding(check, Severity.FAIL, what, Optional.of(fix));
    }
}
