package io.mikamel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mikamel.domain.Rate;
import io.mikamel.domain.Service;
import io.mikamel.domain.ShapingSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path directory;

    @Test
    void hasTheDocumentedDefaults() {
        Settings settings = Settings.load(directory, Map.of());
        assertThat(settings.http()).isEqualTo(new HttpSettings("127.0.0.1", 8080));
        assertThat(settings.libreqos().shaping()).isEqualTo(ShapingSettings.DEFAULT);
        assertThat(settings.libreqos().interval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.libreqos().layout()).isEqualTo("auto");
        assertThat(settings.routers().sources()).containsExactlyInAnyOrder(Service.PPP, Service.HOTSPOT);
        assertThat(settings.routers().connectionOptions()).isEqualTo(io.mikamel.wire.ConnectionOptions.DEFAULTS);
        assertThat(settings.routers().file()).isEqualTo(directory.resolve("routers.csv"));
        assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + directory.resolve("data/mikamel"));
    }

    @Test
    void theFileInTheRepositoryHoldsEverySettingWithItsDefault() {
        Map<String, String> written = PropertiesFile.read(Path.of("application.properties")).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("mikamel."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, String> inCode = Keys.ALL.stream().collect(Collectors.toMap(Key::name, Key::defaultText));
        assertThat(written).isEqualTo(inCode);
    }

    @Test
    void everySettingHasAnExplanationBeforeIt() throws Exception {
        String text = Files.readString(Path.of("application.properties"));
        for (Key<?> key : Keys.ALL) {
            assertThat(text).containsPattern("(?m)^# .+\\n(mikamel\\..*\\n){0,2}" + key.name() + "=");
        }
    }

    @Test
    void variablesCountMoreThanTheFile() {
        Settings settings = Settings.read(
                directory,
                Map.of("mikamel.http.port", "1", "mikamel.libreqos.network-json", "a.json"),
                Map.of("MIKAMEL_HTTP_PORT", "2", "MIKAMEL_LIBREQOS_NETWORK_JSON", "/b.json", "MIKAMEL_HTTP_HOST", ""));
        assertThat(settings.http()).isEqualTo(new HttpSettings("127.0.0.1", 2));
        assertThat(settings.libreqos().networkJson()).isEqualTo(Path.of("/b.json"));
    }

    @ParameterizedTest
    @CsvSource({
        "mikamel.http.port, 70000, 'mikamel.http.port = ''70000'': allowed is a port, 1 to 65535 (0: any free one)'",
        "mikamel.libreqos.interval, 10, 'mikamel.libreqos.interval = ''10'': allowed is a duration, 1s to 1d'",
        "mikamel.libreqos.interval, 0s, allowed is a duration",
        "mikamel.libreqos.interval, PT, allowed is a duration",
        "mikamel.libreqos.interval, 999999999d, allowed is a duration",
        "mikamel.libreqos.layout, 15, '13, 14 or auto'",
        "mikamel.libreqos.layout, THIRTEEN, '13, 14 or auto'",
        "mikamel.libreqos.decimals, maybe, true or false",
        "mikamel.libreqos.max-factor, '1,15', 'a number, 0.1 to 10'",
        "mikamel.libreqos.min-factor, 2, 'mikamel.libreqos.min-factor = ''2'': allowed is at most mikamel.libreqos.max-factor'",
        "mikamel.libreqos.default-rate, 0/0, upload/download",
        "mikamel.libreqos.default-rate, 1M/2M/3M, upload/download",
        "mikamel.libreqos.default-rate, fast, upload/download",
        "mikamel.libreqos.guard.percent, 101, 'a percentage, 1 to 100'",
        "mikamel.sources, 'ppp,,hotspot', 'ppp, hotspot, dhcp'",
        "mikamel.sources, pppoe, 'ppp, hotspot, dhcp'",
        "mikamel.routers.charset, klingon, the name of a code page",
        "mikamel.routers.max-sentence, 2000G, 'a size, 64k to 1G'",
        "mikamel.http.host, 'a b', an address",
        "mikamel.log.format, xml, text or json",
        "mikamel.db.url, 'jdbc:mysql://u:s3cret@h/d', 'mikamel.db.url = *****: allowed is empty, or a JDBC'",
        "mikamel.db.password, '{{env:NOT_SET}}', 'environment variable NOT_SET is not set'",
        "mikamel.libreqos.intervall, 10m, 'there is no such setting: did you mean mikamel.libreqos.interval?'",
        "mikamel.zzz, 1, mikamel.zzz: there is no such setting",
        "mikamel.data.dir, 'a;INIT=x', an H2 database cannot be in a path with ;"
    })
    void refusesAWrongValueWithNameValueAndWhatIsAllowed(String name, String value, String message) {
        assertThatThrownBy(() -> Settings.read(directory, Map.of(name, value), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void tellsAllProblemsAtOnceAndWhereTheyCameFrom() {
        Map<String, String> wrong = Map.of("mikamel.http.port", "x", "mikamel.libreqos.interval", "y");
        SettingsException e = catchThrowableOfType(
                SettingsException.class, () -> Settings.read(directory, wrong, Map.of("MIKAMEL_LOG_FORMAT", "z")));
        assertThat(e.problems()).hasSize(3).anySatisfy(problem -> assertThat(problem)
                .isEqualTo("mikamel.log.format (variable MIKAMEL_LOG_FORMAT) = 'z': allowed is text or json"));
    }

    @ParameterizedTest
    @CsvSource({"10m,PT10M", "1h30m,PT1H30M", "PT90S,PT1M30S", "1d,PT24H", "1m500ms,PT1M0.5S", "90S,PT1M30S"})
    void readsDurations(String text, Duration expected) {
        assertThat(Durations.parse(text)).isEqualTo(expected);
        assertThat(Durations.parse(Durations.format(expected))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"10M/50M,10000000,50000000", "512k/2m,512000,2000000", "5M,5000000,5000000", "1G / 900,1000000000,900"})
    void readsRatesUploadFirst(String text, long upload, long download) {
        assertThat(Values.rate(text)).isEqualTo(new Rate(upload, download));
    }

    @Test
    void givesRoutesTheTextsThatCountButNoSecret() {
        Settings settings = Settings.read(
                directory,
                Map.of("mikamel.libreqos.interval", "PT5M", "mikamel.db.password", "s3cret"),
                Map.of("MIKAMEL_HTTP_PORT", "81"));
        assertThat(settings.effective())
                .containsEntry("mikamel.libreqos.interval", "5m")
                .containsEntry("mikamel.http.port", "81")
                .containsEntry(
                        "mikamel.routers.file", directory.resolve("routers.csv").toString())
                .doesNotContainKeys("mikamel.db.password", "mikamel.db.url");
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(settings.database().password().reveal()).isEqualTo("s3cret");
    }

    @Test
    void takesAPasswordFromTheEnvironment() {
        Settings settings =
                Settings.read(directory, Map.of("mikamel.db.password", "{{env:PW}}"), Map.of("PW", "a$1\\b"));
        assertThat(settings.database().password().reveal()).isEqualTo("a$1\\b");
    }

    @Test
    void readsAFileWithBomUmlautsAndSettingsOfCamel() throws Exception {
        Files.writeString(
                directory.resolve("application.properties"),
                "\uFEFFmikamel.data.dir=B\u00FCro\r\ncamel.main.name=x\r\n");
        assertThat(Settings.load(directory, Map.of()).dataDirectory()).isEqualTo(directory.resolve("B\u00FCro"));
    }

    @Test
    void saysThatAFileIsNotUtf8() throws Exception {
        Files.write(
                directory.resolve("application.properties"),
                "mikamel.data.dir=B\u00FCro".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Settings.load(directory, Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("application.properties cannot be read: it is not UTF-8");
    }
}
