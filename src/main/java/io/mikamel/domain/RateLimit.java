package io.mikamel.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a RouterOS rate-limit: {@code rx[/tx]} and burst groups after it, rx being what the router receives, the
 * subscriber's upload. k = 1000.
 */
public final class RateLimit {

    private static final Pattern SIDE = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)([kKmMgG]?)");

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private RateLimit() {}

    /**
     * The first pair of the text; burst, threshold and priority are not a plan. A missing tx is the rx; nothing or 0 is
     * no limit.
     *
     * @throws IllegalArgumentException if the text is no rate-limit, with the text
     */
    public static Rate parse(String text) {
        String[] groups = text.strip().split("\\s+", 2);
        String[] sides = groups[0].split("/", -1);
        if (groups[0].isEmpty()) {
            return Rate.UNLIMITED;
        }
        if (sides.length > 2 || groups.length > 1 && groups[1].startsWith("/")) {
            throw malformed(text);
        }
        long upload = bitsPerSecond(sides[0], text);
        return new Rate(upload, sides.length == 1 ? upload : bitsPerSecond(sides[1], text));
    }

    private static long bitsPerSecond(String side, String text) {
        Matcher matcher = SIDE.matcher(side);
        if (!matcher.matches()) {
            throw malformed(text);
        }
        int power =
                switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
                    case "k" -> 3;
                    case "m" -> 6;
                    case "g" -> 9;
                    default -> 0;
                };
        BigDecimal bits = new BigDecimal(matcher.group(1)).scaleByPowerOfTen(power);
        if (bits.compareTo(HIGHEST) > 0) {
            throw malformed(text);
        }
        return bits.longValue();
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "rate-limit \"%s\": not of the form rx[/tx], such as 5M/20M".formatted(text));
    }
}
