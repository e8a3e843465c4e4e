package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The logback.xml of the product, with another stream. */
class LogFormatTest {

    private static final String SECRET = "hunter2";

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void isOneObjectOfJsonForEachEventAndHoldsNoSecret() throws Exception {
        logEverySecret("json");

        String[] lines = written().split("\n");
        assertThat(lines).hasSize(4);
        for (String line : lines) {
            JsonNode event = new ObjectMapper().readTree(line);
            assertThat(event.get("level").asText()).isEqualTo("WARN");
            assertThat(event.has("formattedMessage")).isTrue();
        }
        assertThat(written()).doesNotContain(SECRET).contains("name=edge", "*****");
    }

    @Test
    void isTextThatHoldsNoSecret() throws Exception {
        logEverySecret("text");

        assertThat(written()).doesNotContain(SECRET).contains("name=edge", "IllegalStateException: password=*****");
    }

    private void logEverySecret(String format) throws Exception {
        Logger log = configured(format);
        log.warn("name=edge password={}", SECRET);
        log.warn("asked \"/login =name=api =password={}\"\n", SECRET);
        log.warn("{\"password\":\"{}\"}", SECRET);
        log.warn("failed", new IllegalStateException("password=" + SECRET, new Exception("//me:" + SECRET + "@host")));
    }

    private Logger configured(String format) throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("mikamel.log.format", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogFormatTest.class.getResource("/logback.xml"));
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        ((ConsoleAppender<?>) root.getAppender(format)).setOutputStream(output);
        return root;
    }

    private String written() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
