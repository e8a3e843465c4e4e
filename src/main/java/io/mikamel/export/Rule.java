package io.mikamel.export;

import static io.mikamel.export.Severity.REFUSED_BY_LIBREQOS;
import static io.mikamel.export.Severity.REFUSED_BY_WEB_UI;
import static io.mikamel.export.Severity.SILENTLY_WRONG;

/** A rule that LibreQoS has for ShapedDevices.csv, written down or not. */
public enum Rule {
    UNREADABLE(REFUSED_BY_LIBREQOS),
    NOT_UTF8(REFUSED_BY_LIBREQOS),
    BYTE_ORDER_MARK(REFUSED_BY_LIBREQOS),
    CUT_OFF(REFUSED_BY_LIBREQOS),
    CARRIAGE_RETURN(REFUSED_BY_LIBREQOS),
    ZERO_BYTE(REFUSED_BY_LIBREQOS),
    CELL_LENGTH(REFUSED_BY_LIBREQOS),
    SEMICOLONS(REFUSED_BY_LIBREQOS),
    HEADER_NAMES(REFUSED_BY_LIBREQOS),
    ROW_WIDTH(REFUSED_BY_LIBREQOS),
    /** The first subscriber is swallowed as a header. */
    NO_HEADER(SILENTLY_WRONG),
    /** 0 bytes or a header only: everybody is unshaped. */
    NO_ROWS(SILENTLY_WRONG),
    /** A line that begins with {@code #} is not read. */
    COMMENT_LINE(SILENTLY_WRONG),
    /** A comment that opens a quote: one of the two parsers takes the lines after it for a part of it. */
    COMMENT_QUOTE(SILENTLY_WRONG),

    CIRCUIT_ID_EMPTY(REFUSED_BY_LIBREQOS),
    CIRCUIT_ID_CASE(SILENTLY_WRONG),
    DEVICE_ID_DUPLICATE(SILENTLY_WRONG),
    NAME_EMPTY(REFUSED_BY_WEB_UI),

    ADDRESS_INVALID(REFUSED_BY_LIBREQOS),
    ADDRESS_HOST_BITS(REFUSED_BY_LIBREQOS),
    ADDRESS_FAMILY(REFUSED_BY_LIBREQOS),
    ADDRESS_DROPPED(SILENTLY_WRONG),
    ADDRESS_MISSING(SILENTLY_WRONG),
    ADDRESS_TAKEN(SILENTLY_WRONG),
    ADDRESS_REPEATED(REFUSED_BY_WEB_UI),
    IPV6_DUPLICATE(REFUSED_BY_LIBREQOS),

    RATE_INVALID(REFUSED_BY_LIBREQOS),
    RATE_TOO_LOW(REFUSED_BY_LIBREQOS),
    RATE_MIN_ABOVE_MAX(REFUSED_BY_LIBREQOS),
    RATE_NOT_FINITE(SILENTLY_WRONG),
    RATE_MAX_BELOW_WEB_UI(REFUSED_BY_WEB_UI),

    SQM_INVALID(REFUSED_BY_LIBREQOS),

    PARENT_DIFFERS(REFUSED_BY_LIBREQOS),
    PARENT_UNKNOWN(SILENTLY_WRONG),
    PARENT_IN_FLAT_NETWORK(REFUSED_BY_WEB_UI),
    /** Only the first device's rates, name and sqm count. */
    CIRCUIT_DIFFERS(SILENTLY_WRONG);

    private final Severity severity;

    Rule(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a whole file that breaks it must not be written. */
    boolean holdsFile() {
        return severity == REFUSED_BY_LIBREQOS || this == NO_HEADER;
    }

    /**
     * Whether a row of ours that breaks it is better left out. A row that is merely shaped less well stays: an address
     * without a row passes LibreQoS at full speed.
     */
    boolean costsOurRow() {
        return switch (this) {
            case DEVICE_ID_DUPLICATE, PARENT_UNKNOWN, CIRCUIT_DIFFERS -> false;
            default -> severity != REFUSED_BY_WEB_UI;
        };
    }
}
