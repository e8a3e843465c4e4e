package io.mikamel.doctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether LibreQoS' ShapedDevices.csv is there, can be replaced and would be accepted. It is only read. */
public final class LibreQosExamination {

    private static final int SHOWN = 10;

    private final Path csv;
    private final Optional<String> version;
    private final Function<Path, List<String>> validator;

    /**
     * @param version of LibreQoS, such as {@code 2.1}; empty if it is not known
     * @param validator what LibreQoS would refuse in a file, a line each; empty if it would accept it
     */
    public LibreQosExamination(Path csv, Optional<String> version, Function<Path, List<String>> validator) {
        this.csv = csv.toAbsolutePath().normalize();
        this.version = version;
        this.validator = validator;
    }

    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                version.map(known -> Finding.ok(Check.LIBREQOS, "LibreQoS " + known))
                        .orElseGet(
                                () -> Finding.warn(
                                        Check.LIBREQOS,
                                        "no LibreQoS is to be seen beside %s".formatted(csv),
                                        "set mikamel.libreqos.csv to the ShapedDevices.csv that LibreQoS reads, usually /opt/libreqos/src/ShapedDevices.csv")));
        examineDirectory(findings);
        examineFile(findings);
        return findings;
    }

    private void examineDirectory(List<Finding> findings) {
        Path directory = csv.resolveSibling(".").normalize();
        String user = System.getProperty("user.name");
        if (!Files.isDirectory(directory)) {
            findings.add(Finding.fail(
                    Check.LIBREQOS,
                    "%s is no directory".formatted(directory),
                    "mkdir -p '%s', or correct mikamel.libreqos.csv".formatted(directory)));
        } else if (!Files.isWritable(directory)) {
            findings.add(Finding.fail(
                    Check.LIBREQOS,
                    "%s cannot write to %s, where the file is replaced".formatted(user, directory),
                    "setfacl -m u:%s:rwx '%s', and ReadWritePaths in mikamel.service".formatted(user, directory)));
        } else {
            findings.add(Finding.ok(Check.LIBREQOS, "%s can be written to".formatted(directory)));
        }
    }

    private void examineFile(List<Finding> findings) {
        if (!Files.exists(csv)) {
            findings.add(Finding.ok(Check.LIBREQOS, "%s does not exist yet and will be made".formatted(csv)));
            return;
        }
        try {
            examineLayout(header(), findings);
            examineContent(findings);
        } catch (IOException e) {
            findings.add(Finding.fail(
                    Check.LIBREQOS,
                    "%s cannot be read: %s".formatted(csv, e.getClass().getSimpleName()),
                    "ls -l '%s'".formatted(csv)));
        }
    }

    private String header() throws IOException {
        try (var lines = Files.lines(csv, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst()
                    .orElse("");
        }
    }

    private void examineLayout(String header, List<Finding> findings) {
        int columns = header.isEmpty() ? 0 : header.split(",", -1).length;
        String what = "%s has %d columns".formatted(csv.getFileName(), columns);
        findings.add(layout(columns, what).orElseGet(() -> Finding.ok(Check.LIBREQOS, what)));
    }

    /** Before 2.2 the columns are read by position, and 1.x stops at a fourteenth. */
    private Optional<Finding> layout(int columns, String what) {
        int known = version.map(LibreQosExamination::asNumber).orElse(0);
        if (columns > 0 && columns < 13) {
            return Optional.of(Finding.fail(
                    Check.LIBREQOS, what + ", LibreQoS needs 13", "compare its first line with the documentation"));
        }
        if (known > 0 && known < 200 && columns > 13) {
            return Optional.of(Finding.fail(
                    Check.LIBREQOS, what + ", LibreQoS before 2.0 reads 13 only", "set mikamel.libreqos.layout=13"));
        }
        if (known > 0 && known < 202 && columns > 14) {
            return Optional.of(Finding.fail(
                    Check.LIBREQOS,
                    what + ", which LibreQoS before 2.2 misreads",
                    "set mikamel.libreqos.layout=14 and move the file away, so that it is written anew"));
        }
        return Optional.empty();
    }

    private static int asNumber(String version) {
        String[] parts = version.split("[^0-9]+");
        return parts.length < 2 || parts[0].isEmpty()
                ? 0
                : Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    }

    private void examineContent(List<Finding> findings) {
        List<String> refusals = validator.apply(csv);
        if (refusals.isEmpty()) {
            findings.add(Finding.ok(Check.LIBREQOS, "LibreQoS accepts %s as it is".formatted(csv.getFileName())));
            return;
        }
        refusals.stream()
                .limit(SHOWN)
                .map(refusal -> Finding.fail(Check.LIBREQOS, refusal, "correct the line in " + csv))
                .forEach(findings::add);
        if (refusals.size() > SHOWN) {
            findings.add(Finding.fail(
                    Check.LIBREQOS, "and %d more".formatted(refusals.size() - SHOWN), "correct these first"));
        }
    }
}
