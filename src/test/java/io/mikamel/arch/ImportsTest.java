package io.mikamel.arch;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportsTest {

    private static final String ROOT = "io.mikamel.";

    private static final JavaClasses MAIN =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages("io.mikamel");

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("io.mikamel");

    private static final String CAMEL = "org.apache.camel..";
    private static final String CAMEL_API = "org.apache.camel";
    private static final String CAMEL_NOTES = "camel annotations";
    private static final String SLF4J = "org.slf4j..";
    private static final String JACKSON = "com.fasterxml.jackson..";

    /** What each package may import beside itself and the JDK: our packages by name, libraries by pattern. */
    private static final Map<String, Set<String>> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("wire", Set.of(SLF4J)),
            Map.entry("legrange", Set.of("wire", "me.legrange..", SLF4J)),
            Map.entry("pool", Set.of("wire", SLF4J)),
            Map.entry("component", Set.of("pool", "wire", CAMEL, SLF4J)),
            Map.entry("domain", Set.of()),
            Map.entry("mapping", Set.of("wire", "domain")),
            Map.entry("settings", Set.of("wire", "domain")),
            Map.entry("inventory", Set.of("pool", "wire", "domain", "settings", "org.apache.commons.csv..", SLF4J)),
            Map.entry("store", Set.of("domain", "settings", JACKSON, "com.zaxxer.hikari..", "org.flywaydb..", SLF4J)),
            Map.entry("export", Set.of("domain", JACKSON, "org.apache.commons.csv..", SLF4J)),
            Map.entry(
                    "shaping",
                    Set.of("domain", "mapping", "export", "store", "inventory", "pool", "wire", CAMEL_NOTES, SLF4J)),
            Map.entry("sessions", Set.of("domain", "mapping", "store", "wire", CAMEL_NOTES, SLF4J)),
            Map.entry(
                    "outbox",
                    Set.of("domain", "mapping", "store", "wire", "com.github.kagkarlsson..", CAMEL_NOTES, SLF4J)),
            Map.entry("vouchers", Set.of("domain", "store", CAMEL_NOTES, SLF4J)),
            Map.entry("plans", Set.of("domain", "mapping", "store", "wire", CAMEL_NOTES, SLF4J)),
            Map.entry("simulator", Set.of("wire", SLF4J)),
            Map.entry("reload", Set.of(CAMEL, "org.snakeyaml..", SLF4J)),
            Map.entry("doctor", Set.of("pool", "wire", "domain", "inventory", "mapping", SLF4J)),
            Map.entry(
                    "web",
                    Set.of(
                            "domain",
                            "store",
                            "inventory",
                            "pool",
                            "wire",
                            "reload",
                            "shaping",
                            CAMEL_API,
                            "io.vertx..",
                            JACKSON,
                            SLF4J))));

    static Stream<String> packages() {
        return ALLOWED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void staysWithinItsRow(String name) {
        classes()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .onlyDependOnClassesThat(allowedIn(name))
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void nameEveryPackage() {
        Set<String> present = MAIN.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        present.remove("app");

        assertThat(ALLOWED.keySet()).containsAll(present);
    }

    @Test
    void formNoCycle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void leaveTheStandardStreamsToTheCommandLine() {
        noClasses()
                .that(resideInAPackage("io.mikamel..")
                        .and(DescribedPredicate.not(resideInAnyPackage("io.mikamel.app..", "io.mikamel.simulator.."))))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(MAIN);
    }

    @Test
    void useNoLoggingOfTheJdk() {
        noClasses().should().dependOnClassesThat().belongToAnyOf(Logger.class).check(MAIN);
    }

    @Test
    void throwNothingGeneric() {
        noClasses().should(GeneralCodingRules.THROW_GENERIC_EXCEPTIONS).check(MAIN);
    }

    /** A simulated router may be slow on purpose; it alone. */
    @Test
    void neverSleep() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.mikamel.simulator..")
                .should()
                .callMethod(TimeUnit.class, "sleep", long.class)
                .check(ALL);
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", long.class, int.class)
                .check(ALL);
    }

    @Test
    void haveSpeakingNames() {
        noClasses()
                .that(describe("are written by hand", type -> !type.isAnonymousClass()))
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Data|Info|Impl|Processor)")
                .check(ALL);
    }

    private static DescribedPredicate<JavaClass> allowedIn(String name) {
        Set<String> row = ALLOWED.get(name);
        return describe("are in the row of " + name + " " + new TreeSet<>(row), type -> isAllowed(type, name, row));
    }

    private static boolean isAllowed(JavaClass type, String name, Set<String> row) {
        JavaClass plain = type.getBaseComponentType();
        if (plain.isPrimitive()
                || resideInAnyPackage("java..", "javax..", "jdk..", ROOT + name + "..")
                        .test(plain)) {
            return true;
        }
        boolean note = row.contains(CAMEL_NOTES)
                && plain.isAnnotation()
                && resideInAPackage(CAMEL).test(plain);
        return note || row.stream().anyMatch(entry -> matches(plain, entry));
    }

    private static boolean matches(JavaClass type, String entry) {
        String pattern = entry.contains(".") ? entry : ROOT + entry + "..";
        return !entry.equals(CAMEL_NOTES) && resideInAPackage(pattern).test(type);
    }
}
