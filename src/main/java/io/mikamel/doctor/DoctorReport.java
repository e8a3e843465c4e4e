package io.mikamel.doctor;

import java.util.List;
import java.util.Locale;

/** Findings as text: a line each, what to do about it indented below. */
public final class DoctorReport {

    private static final String LINE = "  %-4s  %-8s  %s%n";
    private static final String FIX = "                  -> %s%n";

    private DoctorReport() {}

    /** @param subject whom the findings are about, such as a router's name */
    public static String text(String subject, List<Finding> findings) {
        StringBuilder text = new StringBuilder(printable(subject)).append(System.lineSeparator());
        for (Finding finding : findings) {
            String check = finding.check().name().toLowerCase(Locale.ROOT);
            text.append(LINE.formatted(finding.severity(), check, printable(finding.what())));
            finding.fix().ifPresent(fix -> fix.lines().forEach(line -> text.append(FIX.formatted(printable(line)))));
        }
        return text.toString();
    }

    /** The worst of the findings. */
    public static Severity worst(List<Finding> findings) {
        return findings.stream().map(Finding::severity).max(Enum::compareTo).orElse(Severity.OK);
    }

    /** Texts of routers may hold anything, also what would steer a terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
