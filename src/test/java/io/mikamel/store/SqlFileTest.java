package io.mikamel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFileTest {

    private static final Path DIRECTORY = Path.of("src/main/resources/sql");
    private static final String AT = "2026-11-21T12:00:00.5Z";

    @TempDir
    private Path directory;

    @Test
    void everyStatementBeginsWithItsQuestionAndIsShort() throws Exception {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            List<Path> statements = files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(file -> !file.toString().contains("schema"))
                    .toList();
            assertThat(statements).hasSizeGreaterThan(20).allSatisfy(file -> {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines.get(0)).startsWith("-- ").contains("?");
                assertThat(lines).hasSizeLessThanOrEqualTo(40);
            });
        }
    }

    @Test
    void namesAreFoundInTheOrderOfTheirPlaces() {
        SqlFile sql = SqlFile.load("shaping/delete-held");
        assertThat(sql.parameters()).containsExactly("router", "deviceId");
        assertThat(sql.statement()).doesNotContain(":?").contains("cast(? as varchar)");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> SqlFile.load("shaping/nothing")).hasMessageContaining("/sql/shaping/nothing.sql");
    }

    @Test
    void aRouteRunsTheStatementsThroughCamelJdbcWithHeaders() throws Exception {
        String url = "jdbc:h2:file:" + directory.resolve("mikamel");
        try (HikariDataSource pool = Database.open(url, "", "");
                DefaultCamelContext camel = new DefaultCamelContext()) {
            SchemaMigration.migrate(pool);
            camel.getRegistry().bind("db", pool);
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            run(template, "cycles/upsert-cycle", cycle());
            run(template, "shaping/insert-change", change());
            Object changes = run(template, "shaping/select-changes-page", page());
            assertThat(changes.toString()).contains("it's anna").contains("rowBefore=null");
            assertThat(new CycleStore(pool).lastByRouter()).hasSize(1);
        }
    }

    private static Object run(ProducerTemplate template, String name, Map<String, Object> headers) {
        return template.requestBodyAndHeaders(
                "jdbc:db?useHeadersAsParameters=true", SqlFile.load(name).text(), headers);
    }

    private static Map<String, Object> cycle() {
        return Map.ofEntries(
                Map.entry("cycleId", "c1"),
                Map.entry("router", "edge"),
                Map.entry("startedAt", AT),
                Map.entry("finishedAt", AT),
                Map.entry("outcome", "OK"),
                Map.entry("error", ""),
                Map.entry("devices", 1),
                Map.entry("added", 1),
                Map.entry("updated", 0),
                Map.entry("removed", 0),
                Map.entry("held", 0),
                Map.entry("refused", "0"));
    }

    private static Map<String, Object> change() {
        java.util.Map<String, Object> headers = new java.util.HashMap<>(Map.of(
                "happenedAt", AT,
                "cycleId", "c1",
                "kind", "REFUSED",
                "router", "edge",
                "circuitId", "",
                "name", "it's anna",
                "rowAfter", "",
                "reason", "no address"));
        headers.put("rowBefore", null);
        return headers;
    }

    private static Map<String, Object> page() {
        return Map.of("router", "", "kind", "", "since", "1970-01-01T00:00:00Z", "offset", 0, "size", 10);
    }
}
