package io.mikamel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a garbage collection log ({@code -Xlog:gc}) tells of the heap.
 *
 * @param peak the most that was in use, in MiB, garbage included
 * @param peakAfter the most that a collection left behind, in MiB
 * @param pauses all of them, in milliseconds
 * @param longest pause, in milliseconds
 * @param full collections that stopped everything, since nothing else helped
 */
record GcLog(int peak, int peakAfter, double pauses, double longest, int full) {

    private static final Pattern PAUSE = Pattern.compile(".*Pause (\\w+).* (\\d+)M->(\\d+)M\\((\\d+)M\\) ([0-9.]+)ms");

    static String option(Path file) {
        return "-Xlog:gc:file=" + file;
    }

    static GcLog read(Path file) throws IOException {
        List<Matcher> pauses = Files.readAllLines(file).stream()
                .map(PAUSE::matcher)
                .filter(Matcher::matches)
                .toList();
        return new GcLog(
                pauses.stream()
                        .mapToInt(it -> Integer.parseInt(it.group(2)))
                        .max()
                        .orElse(0),
                pauses.stream()
                        .mapToInt(it -> Integer.parseInt(it.group(3)))
                        .max()
                        .orElse(0),
                pauses.stream()
                        .mapToDouble(it -> Double.parseDouble(it.group(5)))
                        .sum(),
                pauses.stream()
                        .mapToDouble(it -> Double.parseDouble(it.group(5)))
                        .max()
                        .orElse(0),
                (int) pauses.stream().filter(it -> it.group(1).equals("Full")).count());
    }
}
