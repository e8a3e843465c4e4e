package io.mikamel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibreQosExaminationTest {

    private static final String THIRTEEN = "Circuit ID,Circuit Name,Device ID,Device Name,Parent Node,MAC,IPv4,IPv6,"
            + "Download Min Mbps,Upload Min Mbps,Download Max Mbps,Upload Max Mbps,Comment";

    @TempDir
    Path directory;

    @Test
    void acceptsAFileThatIsInOrder() throws Exception {
        assertThat(examine(THIRTEEN + ",sqm", "2.1")).allMatch(finding -> finding.severity() == Severity.OK);
    }

    @Test
    void acceptsAFileThatIsStillToBeMade() {
        Path csv = directory.resolve("ShapedDevices.csv");

        List<Finding> findings = new LibreQosExamination(csv, Optional.of("2.2"), file -> List.of()).examine();

        assertThat(findings).allMatch(finding -> finding.severity() == Severity.OK);
    }

    @Test
    void refusesALayoutThatTheVersionMisreads() throws Exception {
        assertThat(examine(THIRTEEN + ",sqm", "1.4")).anyMatch(finding -> isFailure(finding, "reads 13 only"));
        assertThat(examine(THIRTEEN + ",a,b", "2.1")).anyMatch(finding -> isFailure(finding, "misreads"));
        assertThat(examine(THIRTEEN + ",a,b", "2.2")).noneMatch(finding -> finding.severity() == Severity.FAIL);
        assertThat(examine("Circuit ID;Circuit Name", "2.2")).anyMatch(finding -> isFailure(finding, "needs 13"));
    }

    @Test
    void showsTheFirstRefusalsAndCountsTheRest() throws Exception {
        Path csv = Files.writeString(directory.resolve("ShapedDevices.csv"), THIRTEEN + "\n");
        List<String> refusals =
                IntStream.range(0, 25).mapToObj(i -> "line " + i + ": bad").toList();

        List<Finding> findings = new LibreQosExamination(csv, Optional.of("2.2"), file -> refusals).examine();

        assertThat(findings)
                .filteredOn(finding -> finding.what().startsWith("line "))
                .hasSize(10);
        assertThat(findings).anyMatch(finding -> finding.what().equals("and 15 more"));
    }

    @Test
    void noticesAMissingDirectoryAndAMissingLibreQos() {
        Path csv = directory.resolve("nowhere/ShapedDevices.csv");

        List<Finding> findings = new LibreQosExamination(csv, Optional.empty(), file -> List.of()).examine();

        assertThat(findings).anyMatch(finding -> isFailure(finding, "is no directory"));
        assertThat(findings).anyMatch(finding -> finding.severity() == Severity.WARN);
    }

    private List<Finding> examine(String header, String version) throws Exception {
        Path csv = Files.writeString(directory.resolve("ShapedDevices.csv"), header + "\n");
        return new LibreQosExamination(csv, Optional.of(version), file -> List.of()).examine();
    }

    private static boolean isFailure(Finding finding, String hint) {
        return finding.severity() == Severity.FAIL && finding.what().contains(hint);
    }
}
