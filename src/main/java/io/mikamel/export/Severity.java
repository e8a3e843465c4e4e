package io.mikamel.export;

/** What LibreQoS does about a broken rule. */
public enum Severity {
    /** LibreQoS refuses the whole file and keeps its old shaping. */
    REFUSED_BY_LIBREQOS,
    /** LibreQoS says "passed" and shapes something else, or nothing. */
    SILENTLY_WRONG,
    /** LibreQoS shapes it, but its Web UI and API will not save the file any more. */
    REFUSED_BY_WEB_UI
}
