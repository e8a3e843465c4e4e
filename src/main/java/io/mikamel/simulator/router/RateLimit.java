package io.mikamel.simulator.router;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A profile's {@code rate-limit} (manual, "PPP", rate-limit), in bits a second as the router sees it: rx is the
 * subscriber's upload, tx the download.
 *
 * @param burst rx and tx, zero for none
 * @param threshold rx and tx
 * @param burstSeconds rx and tx
 * @param atLeast what is kept for the subscriber: rx and tx
 */
public record RateLimit(Pair rate, Pair burst, Pair threshold, Pair burstSeconds, int priority, Pair atLeast) {

    private static final int GROUPS = 6;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([kKmMgG]?)|(\\d{1,12})");

    /** Two numbers, upload first. */
    public record Pair(long rx, long tx) {

        static final Pair ZERO = new Pair(0, 0);

        public String text() {
            return rx + "/" + tx;
        }
    }

    /** Empty if the text is not a rate-limit, or says that there is none. */
    public static Optional<RateLimit> parse(String text) {
        String[] groups = text.trim().split(" +");
        if (groups.length > GROUPS || text.isBlank()) {
            return Optional.empty();
        }
        Optional<Pair> rate = pair(groups, 0, Pair.ZERO);
        Optional<Pair> burst = pair(groups, 1, Pair.ZERO);
        Optional<Pair> threshold = pair(groups, 2, groups.length > 1 ? rate.orElse(Pair.ZERO) : Pair.ZERO);
        Optional<Pair> seconds = pair(groups, 3, groups.length > 1 ? new Pair(1, 1) : Pair.ZERO);
        Optional<Integer> priority = priority(groups.length > 4 ? groups[4] : "8");
        Optional<Pair> atLeast = pair(groups, 5, rate.orElse(Pair.ZERO));
        return rate.isPresent()
                        && burst.isPresent()
                        && threshold.isPresent()
                        && seconds.isPresent()
                        && priority.isPresent()
                        && atLeast.filter(min -> isWithin(min, rate.get())).isPresent()
                ? Optional.of(new RateLimit(
                        rate.get(), burst.get(), threshold.get(), seconds.get(), priority.get(), atLeast.get()))
                : Optional.empty();
    }

    /** A pair such as {@code 5M/10M}, a missing second half being like the first. */
    public static Optional<Pair> pair(String text) {
        String[] halves = text.split("/", -1);
        if (halves.length > 2) {
            return Optional.empty();
        }
        Optional<Long> rx = number(halves[0]);
        Optional<Long> tx = number(halves[halves.length - 1]);
        return rx.isPresent() && tx.isPresent() ? Optional.of(new Pair(rx.get(), tx.get())) : Optional.empty();
    }

    private static Optional<Pair> pair(String[] groups, int index, Pair otherwise) {
        return index < groups.length ? pair(groups[index]) : Optional.of(otherwise);
    }

    private static Optional<Integer> priority(String text) {
        return text.matches("[1-8]") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static boolean isWithin(Pair min, Pair rate) {
        return min.rx() <= rate.rx() && min.tx() <= rate.tx();
    }

    /** Digits and k, M or G, which count in thousands. */
    private static Optional<Long> number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) == null) {
            return Optional.of(Long.parseLong(text));
        }
        return Optional.of(Long.parseLong(matcher.group(1)) * factor(matcher.group(2)));
    }

    private static long factor(String suffix) {
        return switch (suffix) {
            case "k", "K" -> 1_000L;
            case "m", "M" -> 1_000_000L;
            case "g", "G" -> 1_000_000_000L;
            default -> 1L;
        };
    }
}
