package io.mikamel.simulator.row;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a group of router users may do (manual, "User", policies). */
public enum Policy {
    LOCAL,
    TELNET,
    SSH,
    FTP,
    REBOOT,
    READ,
    WRITE,
    POLICY,
    TEST,
    WINBOX,
    PASSWORD,
    WEB,
    SNIFF,
    SENSITIVE,
    API,
    ROMON,
    REST_API,
    DUDE,
    TIKAPP;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Policy> of(String word) {
        return Stream.of(values()).filter(policy -> policy.word().equals(word)).findFirst();
    }
}
