package io.mikamel.simulator.router;

import java.util.Optional;
import java.util.stream.Stream;

/** A RouterOS version whose ways of answering differ from the others'. */
public enum Dialect {
    V6_49("6.49", "6.49.11 (long-term)", 649),
    V7_9("7.9", "7.9.2 (stable)", 709),
    V7_16("7.16", "7.16.2 (stable)", 716),
    V7_18("7.18", "7.18.2 (stable)", 718),
    V7_24("7.24", "7.24.4 (stable)", 724);

    private final String word;
    private final String version;
    private final int number;

    Dialect(String word, String version, int number) {
        this.word = word;
        this.version = version;
        this.number = number;
    }

    /** The dialect of a text such as {@code 7.16}. */
    public static Optional<Dialect> of(String word) {
        return Stream.of(values()).filter(dialect -> dialect.word.equals(word)).findFirst();
    }

    /** Such as {@code 7.16}. */
    public String word() {
        return word;
    }

    /** What {@code /system/resource} says. */
    public String version() {
        return version;
    }

    public boolean isV6() {
        return number < 700;
    }

    /** {@code !empty} stands for no rows since 7.18. */
    public boolean saysEmpty() {
        return number >= 718;
    }

    /** Since 7.10 dates are {@code 2025-03-02}, before {@code mar/02/2025}. */
    public boolean hasIsoDates() {
        return number >= 710;
    }

    public boolean hasMaxSessions() {
        return number >= 716;
    }

    public boolean hasFollowStrict() {
        return number < 716;
    }

    /** {@code extra-info} in the log since 7.19, whose lines tell the full date too. */
    public boolean hasExtraInfo() {
        return number >= 719;
    }

    public boolean hasShowSensitive() {
        return number >= 721;
    }

    public boolean hasPoolCounters() {
        return number >= 716;
    }

    public boolean hasVlanRange() {
        return number >= 717;
    }

    public boolean hasAcceptUntagged() {
        return number >= 720;
    }

    public boolean hasOtpSecret() {
        return number >= 721;
    }

    /** 7.24: minimum-version, available-from, connections among the services, bridge-port properties of profiles. */
    public boolean is724() {
        return number >= 724;
    }

    /** 7.24 was seen to name the part of a path that is not there. */
    public boolean namesUnknownDirectory() {
        return number >= 724;
    }

    /** Older versions tell the rows of monitor-traffic by their order alone; that 6.49 is one of them is not verified. */
    public boolean namesMonitoredInterfaces() {
        return !isV6();
    }

    /** Category numbers of wrong arguments are told since version 7. */
    public boolean tellsCategories() {
        return !isV6();
    }
}
