package io.mikamel.simulator.server;

import io.mikamel.simulator.row.Quirk;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The faults set on a router: those of every command, and those of the next command on a path. Thread-safe. */
final class Faults {

    private final Map<Fault.Kind, Fault> standing = new EnumMap<>(Fault.Kind.class);
    private final Map<String, Map<Fault.Kind, Fault>> next = new HashMap<>();

    synchronized void set(Fault fault) {
        standing.put(fault.kind(), fault);
    }

    synchronized void setNext(String path, Fault fault) {
        next.computeIfAbsent(path, key -> new EnumMap<>(Fault.Kind.class)).put(fault.kind(), fault);
    }

    synchronized void clear() {
        standing.clear();
        next.clear();
    }

    synchronized Optional<Fault> find(Fault.Kind kind) {
        return Optional.ofNullable(standing.get(kind));
    }

    /** What befalls a command now; what was set for the next on its path is used up. */
    synchronized OfCommand take(String path) {
        Map<Fault.Kind, Fault> faults = new EnumMap<>(Fault.Kind.class);
        standing.values().stream().filter(Fault::isOfCommand).forEach(fault -> faults.put(fault.kind(), fault));
        Optional.ofNullable(next.remove(path)).ifPresent(faults::putAll);
        return new OfCommand(faults);
    }

    /** The faults of one command. */
    record OfCommand(Map<Fault.Kind, Fault> faults) {

        boolean has(Fault.Kind kind) {
            return faults.containsKey(kind);
        }

        Optional<Fault> find(Fault.Kind kind) {
            return Optional.ofNullable(faults.get(kind));
        }

        Set<Quirk> quirks() {
            Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
            faults.values().forEach(fault -> fault.quirk().ifPresent(quirks::add));
            return quirks;
        }

        /** How the bytes of the answer break off, if they do. */
        Optional<Fault.Kind> damage() {
            return faults.keySet().stream()
                    .filter(EnumSet.of(
                            Fault.Kind.RESET_MID_ROW,
                            Fault.Kind.END_MID_ROW,
                            Fault.Kind.HALF_SENTENCE,
                            Fault.Kind.GARBAGE)::contains)
                    .findFirst();
        }
    }
}
