package io.mikamel.domain.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the interface that counts for each PPP session: {@code <pppoe-NAME>}, and {@code <pppoe-NAME-1>} and so on where one
 * name has several sessions, the older session on the older interface. Where it is not certain, nobody counts.
 */
public final class PppCounters {

    private final Map<String, InterfaceCounter> byName = new HashMap<>();
    private final Set<String> owned = new HashSet<>();

    private PppCounters(List<SeenSession> sessions, List<InterfaceCounter> interfaces) {
        interfaces.forEach(counter -> byName.put(counter.name(), counter));
        sessions.forEach(session -> owned.add(interfaceName(session)));
    }

    /** The sessions in their order, each with its counter if it has one. */
    public static List<SeenSession> join(List<SeenSession> sessions, List<InterfaceCounter> interfaces) {
        PppCounters counters = new PppCounters(sessions, interfaces);
        Map<String, List<SeenSession>> byInterface = new LinkedHashMap<>();
        sessions.forEach(session -> byInterface
                .computeIfAbsent(interfaceName(session), name -> new ArrayList<>())
                .add(session));
        Map<SeenSession, Optional<ByteCount>> found = new HashMap<>();
        byInterface.forEach((name, same) -> found.putAll(counters.of(name, same)));
        return sessions.stream()
                .map(session -> session.withCounter(found.getOrDefault(session, Optional.empty())))
                .toList();
    }

    private static String interfaceName(SeenSession session) {
        return "<" + session.service() + "-" + session.name() + ">";
    }

    private Map<SeenSession, Optional<ByteCount>> of(String name, List<SeenSession> sessions) {
        List<InterfaceCounter> candidates = candidates(name, sessions.size());
        Map<SeenSession, Optional<ByteCount>> found = new HashMap<>();
        if (candidates.size() == sessions.size()) {
            List<SeenSession> oldestFirst = sessions.stream()
                    .sorted(Comparator.comparing(
                                    (SeenSession session) -> session.uptime().orElse(Duration.ZERO))
                            .reversed())
                    .toList();
            for (int i = 0; i < oldestFirst.size(); i++) {
                found.put(oldestFirst.get(i), candidates.get(i).count());
            }
        }
        return found;
    }

    /** Numbered names count only where they are needed, and are not somebody else's own. */
    private List<InterfaceCounter> candidates(String name, int wanted) {
        List<InterfaceCounter> candidates = new ArrayList<>();
        Optional.ofNullable(byName.get(name)).ifPresent(candidates::add);
        for (int i = 1; candidates.size() < wanted && i <= wanted; i++) {
            String numbered = name.substring(0, name.length() - 1) + "-" + i + ">";
            Optional.ofNullable(byName.get(numbered))
                    .filter(counter -> !owned.contains(numbered))
                    .ifPresent(candidates::add);
        }
        candidates.sort(InterfaceCounter.OLDEST_FIRST);
        return candidates;
    }
}
