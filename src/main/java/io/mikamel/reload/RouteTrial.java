package io.mikamel.reload;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Endpoint;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Navigate;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.component.rest.RestEndpoint;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteDefinitionHelper;
import org.apache.camel.processor.SendProcessor;

/**
 * Builds routes as far as is possible without starting anything: endpoints, processors, expressions, and the consumer and
 * producers as objects. For one thread.
 */
final class RouteTrial {

    private final TrialContext trial;
    private final Set<Object> inputs = new HashSet<>();
    private final Set<String> inputUris = new HashSet<>();
    private final Map<RouteDefinition, Set<String>> calls = new HashMap<>();
    private final List<RouteDefinition> built = new ArrayList<>();

    RouteTrial(TrialContext trial) {
        this.trial = trial;
    }

    void build(RouteDefinition definition) throws Exception {
        built.add(definition);
        RouteDefinitionHelper.forceAssignIds(trial, List.of(definition));
        checkStepIds(definition);
        trial.startRouteDefinitions(List.of(definition));
        Optional<Route> route = trial.built(definition.getRouteId());
        if (route.isPresent()) {
            checkInput(route.get().getEndpoint());
            route.get().getEndpoint().createConsumer(exchange -> {});
            createProducers(definition, route.get().navigate());
        }
    }

    private void checkStepIds(RouteDefinition definition) {
        String duplicate = RouteDefinitionHelper.validateUniqueIds(definition, built, definition.getNodePrefixId());
        if (duplicate != null) {
            throw new IllegalArgumentException("the id '%s' is used twice".formatted(duplicate));
        }
    }

    private void checkInput(Endpoint endpoint) {
        inputUris.add(endpoint.getEndpointBaseUri());
        boolean many = endpoint instanceof MultipleConsumersSupport several && several.isMultipleConsumersSupported();
        if (!inputs.add(identity(endpoint)) && !many) {
            throw new IllegalArgumentException(
                    "another route consumes from %s already".formatted(endpoint.getEndpointBaseUri()));
        }
    }

    /** Two endpoints of one REST operation differ, and only one of them would ever answer. */
    private static Object identity(Endpoint endpoint) {
        return endpoint instanceof RestEndpoint rest
                ? Arrays.asList(rest.getMethod(), rest.getPath(), rest.getUriTemplate(), rest.getConsumes())
                : endpoint;
    }

    private void createProducers(RouteDefinition route, Navigate<Processor> node) throws Exception {
        if (node == null || !node.hasNext()) {
            return;
        }
        for (Processor next : node.next()) {
            if (next instanceof SendProcessor send) {
                send.getEndpoint().createProducer();
                calls.computeIfAbsent(route, any -> new LinkedHashSet<>())
                        .add(send.getEndpoint().getEndpointBaseUri());
            }
            if (next instanceof Navigate<?> deeper) {
                createProducers(route, cast(deeper));
            }
        }
    }

    /** A {@code direct:} or {@code seda:} that a route sends to and no route of ours or of the application listens to. */
    Optional<String> deadEnd(RouteDefinition route, Set<String> applicationInputs) {
        return calls.getOrDefault(route, Set.of()).stream()
                .filter(uri -> uri.startsWith("direct:") || uri.startsWith("seda:"))
                .filter(uri -> !inputUris.contains(uri) && !applicationInputs.contains(uri))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Navigate<Processor> cast(Navigate<?> node) {
        return (Navigate<Processor>) node;
    }
}
