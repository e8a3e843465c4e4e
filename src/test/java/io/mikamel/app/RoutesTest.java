package io.mikamel.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.mapping.DhcpLeaseMapper;
import io.mikamel.mapping.HotspotAccountMapper;
import io.mikamel.mapping.HotspotActiveMapper;
import io.mikamel.mapping.HotspotProfileMapper;
import io.mikamel.mapping.HotspotSessionSightMapper;
import io.mikamel.mapping.HotspotUserMapper;
import io.mikamel.mapping.InterfaceCounterMapper;
import io.mikamel.mapping.PppActiveMapper;
import io.mikamel.mapping.PppProfileMapper;
import io.mikamel.mapping.PppSecretAccountMapper;
import io.mikamel.mapping.PppSecretMapper;
import io.mikamel.mapping.PppSessionSightMapper;
import io.mikamel.mapping.RouterProfileMapper;
import io.mikamel.mapping.SimpleQueueMapper;
import io.mikamel.mapping.SystemResourceMapper;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What the files in routes/ name is there, and they ask routers for what the mappers read. */
@TestInstance(Lifecycle.PER_CLASS)
class RoutesTest {

    /** Menus are read for several purposes, each with a mapper of its own. */
    private static final Map<String, Set<String>> PROPLISTS = Map.ofEntries(
            entry("ppp/secret", PppSecretMapper.PROPLIST, PppSecretAccountMapper.PROPLIST),
            entry("ppp/profile", PppProfileMapper.PROPLIST, RouterProfileMapper.PROPLIST),
            entry("ppp/active", PppActiveMapper.PROPLIST, PppSessionSightMapper.PROPLIST),
            entry("ip/hotspot/user", HotspotUserMapper.PROPLIST, HotspotAccountMapper.PROPLIST),
            entry("ip/hotspot/user/profile", HotspotProfileMapper.PROPLIST, RouterProfileMapper.PROPLIST),
            entry("ip/hotspot/active", HotspotActiveMapper.PROPLIST, HotspotSessionSightMapper.PROPLIST),
            entry("ip/dhcp-server/lease", DhcpLeaseMapper.PROPLIST),
            entry("queue/simple", SimpleQueueMapper.PROPLIST),
            entry("interface", InterfaceCounterMapper.PROPLIST),
            entry("system/resource", SystemResourceMapper.PROPLIST, SystemResourceMapper.UPTIME_PROPLIST));

    private static Map.Entry<String, Set<String>> entry(String menu, String... proplists) {
        return Map.entry(menu, new HashSet<>(List.of(proplists)));
    }

    private static final Pattern PRINT =
            Pattern.compile("routeros:([a-z/-]+)/print\\?(?:.*&)?proplist=([^&]*)(?:&.*)?");

    private RouteFileTree tree;
    private Installation mikamel;

    @BeforeAll
    void load(@TempDir Path directory) throws Exception {
        tree = RouteFileTree.read();
        mikamel = new Installation(directory)
                .write("routers.csv", Installation.HEADER + Isp.line("edge", 1) + "\n")
                .onDemand();
    }

    @AfterAll
    void stop() {
        mikamel.close();
    }

    @Test
    void areAllLoaded() {
        Set<String> loaded = mikamel.application().camel().getRoutes().stream()
                .map(Route::getRouteId)
                .collect(Collectors.toSet());

        assertThat(loaded).containsAll(ids());
    }

    private List<String> ids() {
        return tree.values("route").stream()
                .map(route -> String.valueOf(((Map<?, ?>) route).get("id")))
                .toList();
    }

    @Test
    void askEachMenuForWhatItsMapperReads() {
        Map<String, Set<String>> asked = new HashMap<>();
        for (String text : tree.texts()) {
            if (text.startsWith("routeros:") && !text.endsWith("/listen") && !text.contains("${")) {
                MatchResult print =
                        PRINT.matcher(text).results().findFirst().orElseThrow(() -> new AssertionError(text));
                asked.computeIfAbsent(print.group(1), menu -> new HashSet<>()).add(print.group(2));
            }
        }

        assertThat(asked).isEqualTo(PROPLISTS);
    }

    @Test
    void callMethodsThatBeansHave() {
        List<Map<?, ?>> calls = tree.mappings().stream()
                .filter(mapping -> mapping.containsKey("ref"))
                .toList();

        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            Object bean = bean(String.valueOf(call.get("ref")));
            assertThat(Stream.of(bean.getClass().getMethods()).map(Method::getName))
                    .as("%s", call)
                    .contains(String.valueOf(call.get("method")));
        });
    }

    @Test
    void nameBeansThatAreThere() {
        Stream.of(
                        "executorService",
                        "executorServiceRef",
                        "aggregationStrategy",
                        "onRedeliveryRef",
                        "onExceptionOccurredRef")
                .flatMap(key -> tree.values(key).stream())
                .forEach(name -> bean(name.toString().replaceFirst("^#", "")));
        assertThat(found("jdbc:(\\w+)"))
                .allSatisfy(name -> assertThat(bean(name)).isNotNull());
    }

    @Test
    void sendToWhereSomebodyListens() {
        Set<String> heard = tree.values("from").stream()
                .map(from -> String.valueOf(((Map<?, ?>) from).get("uri")).replaceFirst("\\?.*", ""))
                .collect(Collectors.toSet());

        assertThat(heard).contains("direct:sync-now"); // the command line sends to it
        assertThat(found("((?:direct|seda):[\\w-]+)")).isNotEmpty().isSubsetOf(heard);
    }

    @Test
    void nameOnlySettingsThatAreThere() {
        assertThat(found("\\{\\{([^}]+)}}"))
                .isNotEmpty()
                .isSubsetOf(mikamel.configuration().settings().effective().keySet());
    }

    @Test
    void takeTheirSqlFromFilesThatAreThere() {
        assertThat(found("resource:classpath:(\\S+)")).isNotEmpty().allSatisfy(file -> assertThat(
                        RoutesTest.class.getResource("/" + file))
                .as(file)
                .isNotNull());
    }

    private Set<String> found(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return tree.texts().stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private Object bean(String name) {
        Object bean = mikamel.application().camel().getRegistry().lookupByName(name);
        assertThat(bean).as("bean %s", name).isNotNull();
        return bean;
    }
}
