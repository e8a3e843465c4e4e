package io.mikamel.bench;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;

/** Counts samples by the part of a cycle that they fall into: the innermost frame that belongs to one decides. */
final class Phases {

    private static final double SAMPLE_MILLIS = 10;
    private static final String OTHER = "else: Camel, HTTP, logging";

    /** Beginnings of class names (with the method behind a dot), the first that fits. */
    private static final Map<String, String> PHASES = new LinkedHashMap<>();

    static {
        PHASES.put("io.mikamel.wire.", "read rows from the socket");
        PHASES.put("io.mikamel.component.", "read rows from the socket");
        PHASES.put("io.mikamel.mapping.", "map rows to records");
        PHASES.put("io.mikamel.shaping.ReadingDraft", "map rows to records");
        PHASES.put("io.mikamel.domain.PresentRow.<init>", "read and parse the present file");
        PHASES.put("io.mikamel.domain.", "merge: decide what the file must be");
        PHASES.put("io.mikamel.store.", "SQL, H2");
        PHASES.put("org.h2.", "SQL, H2");
        PHASES.put("io.mikamel.export.ShapedDevicesFile", "read and parse the present file");
        PHASES.put("io.mikamel.export.NetworkJson", "read and parse the present file");
        PHASES.put("io.mikamel.export.LibreQosValidator.check", "check our rows by LibreQoS' rules");
        PHASES.put("io.mikamel.export.LibreQosValidator.validate", "check the whole file by LibreQoS' rules");
        PHASES.put("io.mikamel.export.ShapedDevicesAssembly", "put the file together");
        PHASES.put("io.mikamel.export.AtomicFile", "write the file");
        PHASES.put("io.mikamel.export.OurRows", "cells of our rows");
        PHASES.put("io.mikamel.shaping.LibreQosFiles.cells", "cells of our rows");
        PHASES.put("io.mikamel.shaping.LibreQosFiles.asItStands", "cells of our rows");
        PHASES.put("org.apache.camel.dataformat.csv", "camel-csv, text to bytes");
        PHASES.put("org.apache.commons.csv", "camel-csv, text to bytes");
        PHASES.put("org.apache.camel.support.processor.ConvertBodyProcessor", "camel-csv, text to bytes");
        PHASES.put("io.mikamel.shaping.Recording", "what goes into tables and report");
        PHASES.put("io.mikamel.shaping.Shaping.", "what goes into tables and report");
    }

    private Phases() {}

    static void print(String title, Recording recording, int cycles) throws IOException {
        Map<String, Long> samples = count(recording.events("jdk.ExecutionSample"), event -> 1);
        Map<String, Long> bytes = count(allocations(recording), event -> event.getLong("weight"));
        Table table = new Table(
                "%s (sampled, %d cycles; without compiler and collector)".formatted(title, cycles),
                "share %",
                "ms/cycle",
                "allocated MB");
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(phase -> line(table, phase, all, bytes.getOrDefault(phase.getKey(), 0L), cycles));
        long allBytes = bytes.values().stream().mapToLong(Long::longValue).sum();
        line(table, Map.entry("together", all), all, allBytes, cycles);
    }

    private static void line(Table table, Map.Entry<String, Long> phase, long all, long bytes, int cycles) {
        table.row(
                phase.getKey(),
                Table.tenths(100.0 * phase.getValue() / all),
                Table.number(phase.getValue() * SAMPLE_MILLIS / cycles),
                Table.tenths(bytes / 1e6 / cycles));
    }

    private static Map<String, Long> count(List<RecordedEvent> events, ToLongFunction<RecordedEvent> weight) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (RecordedEvent event : events) {
            counts.merge(phase(event), weight.applyAsLong(event), Long::sum);
        }
        return counts;
    }

    /** A thread's first sample stands for all that it allocated before the recording too. */
    private static List<RecordedEvent> allocations(Recording recording) throws IOException {
        Set<Long> threads = new HashSet<>();
        return recording.events("jdk.ObjectAllocationSample").stream()
                .filter(event -> !threads.add(event.getThread().getJavaThreadId()))
                .toList();
    }

    private static String phase(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return OTHER;
        }
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String name = frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName();
            Optional<String> phase = PHASES.entrySet().stream()
                    .filter(known -> name.startsWith(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (phase.isPresent()) {
                return phase.get();
            }
        }
        return OTHER;
    }
}
