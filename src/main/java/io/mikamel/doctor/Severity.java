package io.mikamel.doctor;

/** How bad a finding is. */
public enum Severity {
    OK,
    /** It works, but not as it should. */
    WARN,
    /** It does not work. */
    FAIL
}
