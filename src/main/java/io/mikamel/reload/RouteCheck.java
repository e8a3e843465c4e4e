package io.mikamel.reload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.support.PatternHelper;

/**
 * Builds a whole set of route files in a {@link TrialContext} and says which of them cannot run. Files are taken in the
 * order given; of two that exclude each other, the later one is blamed. For one thread and one set.
 */
final class RouteCheck {

    private static final Pattern SETTINGS = Pattern.compile("(?m)^- *(beans|rest-?[cC]onfiguration):");

    private final TrialContext trial;
    private final Set<String> edited;
    private final Set<String> applicationInputs;
    private final Map<String, FileLoad> loads = new LinkedHashMap<>();
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();

    private RouteCheck(TrialContext trial, Set<String> edited, Set<String> applicationInputs) {
        this.trial = trial;
        this.edited = edited;
        this.applicationInputs = applicationInputs;
    }

    /** What a trial found: the files that cannot run, and who uses what. */
    record Verdict(List<Rejection> rejections, List<FileLoad> loads) {

        boolean isGood() {
            return rejections.isEmpty();
        }

        /** Files with routes that use one of the configurations, or any template, of these files. */
        Set<String> usersOf(Set<String> changed) {
            List<FileLoad> sources = loads.stream()
                    .filter(load -> changed.contains(load.file().name()))
                    .toList();
            Set<String> ids = sources.stream()
                    .flatMap(load -> load.configurations().stream())
                    .map(RunningRoutes::appliedId)
                    .collect(Collectors.toSet());
            boolean templates =
                    sources.stream().anyMatch(load -> !load.templates().isEmpty());
            return loads.stream()
                    .filter(load -> templates || RunningRoutes.uses(load, ids))
                    .map(load -> load.file().name())
                    .collect(Collectors.toSet());
        }
    }

    /**
     * @param edited names of the files that must not send to where nobody listens; others may, since what they send to may
     *     have been deleted on purpose
     */
    static Verdict of(CamelContext running, Collection<RouteText> files, Set<String> edited) throws Exception {
        TrialContext trial = new TrialContext(running);
        try {
            return new RouteCheck(trial, edited, inputsOfApplication(running)).verdict(files);
        } finally {
            trial.end();
        }
    }

    private Verdict verdict(Collection<RouteText> files) {
        for (RouteText file : files) {
            FileLoad load = new FileLoad(trial, file);
            loads.put(file.name(), load);
            file.problem().ifPresent(problem -> reject(Rejection.of(file.name(), problem)));
            attempt(load, load::parse);
        }
        loads.values().forEach(load -> attempt(load, load::addConfigurations));
        for (FileLoad load : loads.values()) {
            attempt(load, load::addRoutes);
            attempt(load, () -> checkIds(load));
            attempt(load, () -> checkNotNothing(load));
        }
        RouteTrial routes = new RouteTrial(trial);
        for (FileLoad load : loads.values()) {
            for (RouteDefinition route : load.routes()) {
                attempt(load, route, () -> routes.build(route));
            }
        }
        loads.values().stream()
                .filter(load -> edited.contains(load.file().name()))
                .forEach(load -> checkDeadEnds(load, routes));
        return new Verdict(List.copyOf(rejections.values()), new ArrayList<>(loads.values()));
    }

    private void checkDeadEnds(FileLoad load, RouteTrial routes) {
        for (RouteDefinition route : load.routes()) {
            routes.deadEnd(route, applicationInputs)
                    .ifPresent(uri -> reject(new Rejection(
                            load.file().name(),
                            Reason.lineOf(route, uri),
                            "route '%s' sends to %s, and no route listens there".formatted(route.getRouteId(), uri))));
        }
    }

    /** Of the routes that come from no file of ours. */
    private static Set<String> inputsOfApplication(CamelContext running) {
        return running.getRoutes().stream()
                .filter(route -> !(route.getSourceResource() instanceof RouteTextResource))
                .map(route -> route.getEndpoint().getEndpointBaseUri())
                .collect(Collectors.toSet());
    }

    /** A text that is YAML, but no list of routes, is no error to Camel: it loads nothing. */
    private static void checkNotNothing(FileLoad load) {
        boolean something = !load.routes().isEmpty()
                || !load.rests().isEmpty()
                || !load.configurations().isEmpty()
                || !load.templates().isEmpty()
                || SETTINGS.matcher(load.file().text()).find();
        if (!something) {
            throw new IllegalArgumentException("the file holds no route");
        }
    }

    private void checkIds(FileLoad load) {
        Set<String> others = new HashSet<>();
        for (FileLoad earlier : loads.values()) {
            if (earlier == load) {
                break;
            }
            earlier.routes().forEach(route -> others.add(route.getRouteId()));
        }
        for (RouteDefinition route : load.routes()) {
            if (route.hasCustomIdAssigned() && !others.add(route.getRouteId())) {
                reject(at(load, route, "route id '%s' is used by another route".formatted(route.getRouteId())));
            }
            unknownConfiguration(route)
                    .ifPresent(id -> reject(at(
                            load,
                            route,
                            "route '%s' names the routeConfiguration '%s', which no file defines"
                                    .formatted(route.getRouteId(), id))));
        }
    }

    private Optional<String> unknownConfiguration(RouteDefinition route) {
        if (route.getRouteConfigurationId() == null) {
            return Optional.empty();
        }
        for (String id : route.getRouteConfigurationId().split(",")) {
            boolean known = loads.values().stream()
                    .flatMap(load -> load.configurations().stream())
                    .map(RouteConfigurationDefinition::getId)
                    .anyMatch(defined -> PatternHelper.matchPattern(defined, id.trim()));
            if (!known) {
                return Optional.of(id.trim());
            }
        }
        return Optional.empty();
    }

    private void attempt(FileLoad load, Step step) {
        if (rejections.containsKey(load.file().name())) {
            return;
        }
        try {
            step.run();
        } catch (Exception e) {
            reject(Reason.of(load.file().name(), e));
        }
    }

    private void attempt(FileLoad load, RouteDefinition route, Step step) {
        if (rejections.containsKey(load.file().name())) {
            return;
        }
        try {
            step.run();
        } catch (Exception e) {
            reject(Reason.of(load.file().name(), route, e));
        }
    }

    private static Rejection at(FileLoad load, RouteDefinition route, String reason) {
        return new Rejection(load.file().name(), Reason.lineOf(route), reason);
    }

    private void reject(Rejection rejection) {
        rejections.putIfAbsent(rejection.file(), rejection);
    }

    /** A step of loading that may fail in any of Camel's ways. */
    private interface Step {
        void run() throws Exception;
    }
}
