package io.mikamel.reload;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.model.Model;
import org.apache.camel.model.RouteConfigurationDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.rest.RestDefinition;
import org.apache.camel.support.PluginHelper;

/**
 * One file of routes on its way into a context, step by step, and what it brought there. What a file brought is what the
 * context has more than before, so that a half-loaded file can be taken out again. For one thread.
 */
final class FileLoad {

    private final CamelContext context;
    private final Model model;
    private final RouteText file;
    private final List<RoutesBuilder> builders = new ArrayList<>();
    private final List<RouteConfigurationDefinition> configurations = new ArrayList<>();
    private final List<RouteTemplateDefinition> templates = new ArrayList<>();
    private final List<RestDefinition> rests = new ArrayList<>();
    private final List<RouteDefinition> routes = new ArrayList<>();

    FileLoad(CamelContext context, RouteText file) {
        this.context = context;
        this.model = context.getCamelContextExtension().getContextPlugin(Model.class);
        this.file = file;
    }

    RouteText file() {
        return file;
    }

    List<RouteConfigurationDefinition> configurations() {
        return configurations;
    }

    List<RouteTemplateDefinition> templates() {
        return templates;
    }

    List<RestDefinition> rests() {
        return rests;
    }

    List<RouteDefinition> routes() {
        return routes;
    }

    void parse() throws Exception {
        builders.addAll(PluginHelper.getRoutesLoader(context).findRoutesBuilders(List.of(new RouteTextResource(file))));
    }

    /** To be done for every file before the routes of any. */
    void addConfigurations() throws Exception {
        List<RouteConfigurationDefinition> before = List.copyOf(model.getRouteConfigurationDefinitions());
        try {
            for (RoutesBuilder builder : builders) {
                if (builder instanceof RouteConfigurationsBuilder configuring) {
                    context.addRoutesConfigurations(configuring);
                }
            }
        } finally {
            addNew(before, model.getRouteConfigurationDefinitions(), configurations);
        }
    }

    /** In a started context this starts them too. */
    void addRoutes() throws Exception {
        List<RouteTemplateDefinition> templatesBefore = List.copyOf(model.getRouteTemplateDefinitions());
        List<RestDefinition> restsBefore = List.copyOf(model.getRestDefinitions());
        List<RouteDefinition> routesBefore = List.copyOf(model.getRouteDefinitions());
        try {
            for (RoutesBuilder builder : builders) {
                context.addRoutes(builder);
                context.addTemplatedRoutes(builder);
            }
        } finally {
            addNew(templatesBefore, model.getRouteTemplateDefinitions(), templates);
            addNew(restsBefore, model.getRestDefinitions(), rests);
            addNew(routesBefore, model.getRouteDefinitions(), routes);
        }
    }

    private static <T> void addNew(List<T> before, List<T> after, List<T> news) {
        for (T one : List.copyOf(after)) {
            if (before.stream().noneMatch(other -> other == one)) {
                news.add(one);
            }
        }
    }
}
