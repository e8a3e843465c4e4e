package io.mikamel.reload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.spi.RouteStartupOrder;
import org.apache.camel.spi.SupervisingRouteController;

/** What each file brought into the running context, and the way in and out. For one thread. */
final class RunningRoutes {

    private final CamelContext context;
    private final Model model;
    private final Map<String, FileLoad> files = new LinkedHashMap<>();

    RunningRoutes(CamelContext context) {
        this.context = context;
        this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
    }

    /** The text that runs, by file name. */
    Map<String, RouteText> texts() {
        Map<String, RouteText> texts = new TreeMap<>();
        files.forEach((name, load) -> texts.put(name, load.file()));
        return texts;
    }

    /** Files with routes that use one of the configurations, or a template, of these files. */
    Set<String> usersOf(Set<String> changed) {
        Set<String> ids = changed.stream()
                .filter(files::containsKey)
                .flatMap(name -> files.get(name).configurations().stream())
                .map(RunningRoutes::appliedId)
                .collect(Collectors.toSet());
        boolean templates = changed.stream()
                .anyMatch(name ->
                        files.containsKey(name) && !files.get(name).templates().isEmpty());
        return files.values().stream()
                .filter(load -> templates || uses(load, ids))
                .map(load -> load.file().name())
                .collect(Collectors.toSet());
    }

    static boolean uses(FileLoad load, Set<String> configurationIds) {
        return load.routes().stream()
                .map(RouteDefinition::getAppliedRouteConfigurationIds)
                .anyMatch(applied -> applied != null && applied.stream().anyMatch(configurationIds::contains));
    }

    /** The name under which a route remembers a configuration. */
    static String appliedId(RouteConfigurationDefinition configuration) {
        return configuration.getId() == null ? "<default>" : configuration.getId();
    }

    void load(Collection<RouteText> texts) throws Exception {
        List<FileLoad> loads =
                texts.stream().map(text -> new FileLoad(context, text)).toList();
        for (FileLoad load : loads) {
            load.parse();
        }
        for (FileLoad load : loads) {
            files.put(load.file().name(), load);
            load.addConfigurations();
        }
        for (FileLoad load : loads) {
            load.addRoutes();
        }
        if (context.isStarted() && context.getRouteController() instanceof SupervisingRouteController supervisor) {
            supervisor.startRoutes(true);
        }
    }

    /** Stops and takes out what these files brought; exchanges in flight end on the old routes first. */
    void remove(Collection<String> names) throws Exception {
        List<FileLoad> loads =
                names.stream().filter(files::containsKey).map(files::get).toList();
        stopTogether(loads);
        for (FileLoad load : loads) {
            for (RouteDefinition route : List.copyOf(load.routes())) {
                model.removeRouteDefinition(route);
            }
            removeSame(model.getRestDefinitions(), load.rests());
            removeSame(model.getRouteConfigurationDefinitions(), load.configurations());
            for (var template : load.templates()) {
                model.removeRouteTemplateDefinition(template);
            }
            files.remove(load.file().name());
        }
    }

    /** Together, so that a route which waits for another of the same file finds it until both are idle. */
    private void stopTogether(List<FileLoad> loads) throws Exception {
        Set<String> ids = loads.stream()
                .flatMap(load -> load.routes().stream())
                .map(RouteDefinition::getRouteId)
                .collect(Collectors.toSet());
        List<RouteStartupOrder> orders = new ArrayList<>();
        for (RouteStartupOrder order : context.getCamelContextExtension().getRouteStartupOrder()) {
            if (ids.contains(order.getRoute().getId())) {
                orders.add(order);
            }
        }
        context.getShutdownStrategy().shutdown(context, orders);
    }

    private static <T> void removeSame(List<T> from, List<T> these) {
        from.removeIf(one -> these.stream().anyMatch(other -> other == one));
    }
}
