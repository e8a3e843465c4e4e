package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VouchersCommandTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aRouter() throws Exception {
        Files.writeString(directory.resolve("routers.csv"), Installation.HEADER + "edge,192.0.2.1,api,secret,8728\n");
    }

    @Test
    void printsALineForEachVoucher() {
        assertThat(create("--router", "edge", "--prefix", "W-")).isEqualTo(ExitCode.CLEAN);
        assertThat(out.toString().lines()).hasSize(5).allMatch(line -> line.matches("W-[a-z2-9]{8}"));
        assertThat(create("--router", "edge", "--mode", "userpass")).isEqualTo(ExitCode.CLEAN);
        assertThat(out.toString().lines().skip(5)).hasSize(5).allMatch(line -> line.matches("[a-z2-9]{8},[a-z2-9]{8}"));
    }

    @Test
    void printsJson() throws Exception {
        assertThat(create("--router", "edge", "--output", "json")).isEqualTo(ExitCode.CLEAN);
        JsonNode batch = new ObjectMapper().readTree(out.toString());
        assertThat(batch.get("router").asText()).isEqualTo("edge");
        assertThat(batch.get("vouchers"))
                .hasSize(5)
                .allMatch(voucher -> voucher.get("code").asText().length() == 8);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(create("--router", "core")).isEqualTo(ExitCode.BAD_CONFIGURATION);
        assertThat(err.toString()).startsWith("router: 'core' is not in routers.csv");
        assertThat(out.toString()).isEmpty();
    }

    private int create(String... more) {
        List<String> arguments = new ArrayList<>(List.of("vouchers", "create", "--config", directory.toString()));
        arguments.addAll(List.of("--profile", "voucher-1d", "--count", "5", "--valid-hours", "24"));
        arguments.addAll(List.of(more));
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments.toArray(String[]::new));
    }
}
