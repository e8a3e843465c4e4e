package io.mikamel.simulator;

import io.mikamel.simulator.server.Fault;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to go wrong, as it is asked for on the command line: {@code hang}, {@code hang=router-2}, {@code slow:100=router-2}.
 *
 * @param router whom it befalls; empty: every router
 */
public record FaultOrder(Fault fault, Optional<String> router) {

    /** What {@link #of} understands, for help texts. */
    public static final String FORM = "NAME[:AMOUNT][=ROUTER]";

    private static final Pattern TEXT = Pattern.compile("([A-Za-z_-]+)(?::(\\d{1,9}))?(?:=(.+))?");

    /** @throws IllegalArgumentException saying what is allowed */
    public static FaultOrder of(String text) {
        Matcher parts = TEXT.matcher(text);
        Optional<Fault.Kind> kind = parts.matches() ? kind(parts.group(1)) : Optional.empty();
        if (kind.isEmpty()) {
            throw new IllegalArgumentException(
                    "fault '%s': a fault is %s, a name is one of %s".formatted(text, FORM, String.join(", ", names())));
        }
        return new FaultOrder(
                fault(kind.get(), Optional.ofNullable(parts.group(2)).map(Integer::valueOf), text),
                Optional.ofNullable(parts.group(3)));
    }

    /** Every fault there is, as it is written on the command line. */
    public static List<String> names() {
        return Stream.of(Fault.Kind.values()).map(FaultOrder::name).toList();
    }

    /** @throws IllegalArgumentException if none of them has the name */
    void befall(Collection<SimulatedRouter> routers) {
        List<SimulatedRouter> meant = routers.stream()
                .filter(each -> router.map(each.name()::equals).orElse(true))
                .toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("fault %s: no router '%s'; there are %s"
                    .formatted(
                            name(fault.kind()),
                            router.orElse(""),
                            routers.stream().map(SimulatedRouter::name).collect(Collectors.joining(", "))));
        }
        meant.forEach(each -> each.fault(fault));
    }

    private static Optional<Fault.Kind> kind(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Fault.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static String name(Fault.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Fault fault(Fault.Kind kind, Optional<Integer> amount, String text) {
        switch (kind) {
            case SLOW:
                return Fault.slow(Math.max(1, amount.orElse(1000)));
            case SEGMENTS:
                return Fault.segments(Math.max(1, amount.orElse(1)));
            case DELAY:
                return Fault.delay(Duration.ofSeconds(amount.orElse(5)));
            case WRONG_CLOCK:
                return Fault.wrongClock(Duration.ofSeconds(amount.orElse(86_400)));
            default:
                if (amount.isPresent()) {
                    throw new IllegalArgumentException("fault '%s': %s takes no amount".formatted(text, name(kind)));
                }
                return new Fault(kind, 0, Duration.ZERO);
        }
    }
}
