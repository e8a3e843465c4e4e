package io.mikamel.wire;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one list of names whose values are never printed, and the one place that masks them in texts of others. */
public final class SecretNames {

    private static final Set<String> NAMES = Set.of(
            "password",
            "response",
            "secret",
            "otp-secret",
            "passphrase",
            "private-key",
            "preshared-key",
            "authentication-password",
            "encryption-password",
            "wpa-pre-shared-key",
            "wpa2-pre-shared-key");

    /** Names of secrets that are no attributes of RouterOS: of addresses of databases, of libraries. */
    private static final Set<String> FOREIGN = Set.of("pass", "passwd", "pwd", "token", "api-key");

    /** A name, then = or, behind a closing quote, a colon; then a quoted value, or one that ends at a separator. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?<![a-z0-9-])((?:" + alternatives()
                    + ")(?:\\s*=|\\\\?[\"']\\s*[:=])\\s*)(?:(\\\\?[\"'])(?:(?!\\2).)*\\2|\\\\?[\"']?(?:\\\\[^\"']|[^\\s,;&\"'\\\\])+)");

    /** Behind //, which JSON may write with backslashes. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=//|\\\\/\\\\/)[^/@\\s\"'\\\\]+:[^/@\\s\"'\\\\]*@");

    private SecretNames() {}

    /** The text with a mask in place of what follows a secret's name, and of user and password in an address. */
    public static String masked(String text) {
        return USER_INFO.matcher(NAMED.matcher(text).replaceAll("$1$2*****$2")).replaceAll("*****@");
    }

    private static String alternatives() {
        return Stream.concat(NAMES.stream(), FOREIGN.stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    public static boolean isSecret(String attribute) {
        return NAMES.contains(attribute.toLowerCase(Locale.ROOT));
    }
}
