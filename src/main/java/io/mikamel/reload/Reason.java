package io.mikamel.reload;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.LineNumberAware;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.model.EndpointRequiredDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.util.URISupport;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns what Camel or its YAML parser threw into one line that an operator can act on, with the line number. */
final class Reason {

    private static final int LONGEST = 400;

    private Reason() {}

    static Rejection of(String file, Throwable failure) {
        return new Rejection(file, yamlLine(failure), text(failure));
    }

    static Rejection of(String file, RouteDefinition route, Throwable failure) {
        Optional<Integer> line =
                yamlLine(failure).or(() -> stepLine(route, failure)).or(() -> lineOf(route));
        return new Rejection(file, line, "route '%s': %s".formatted(route.getRouteId(), text(failure)));
    }

    static Optional<Integer> lineOf(RouteDefinition route) {
        return lineOf((LineNumberAware) route.getInput()).or(() -> lineOf((LineNumberAware) route));
    }

    private static Optional<Integer> lineOf(LineNumberAware node) {
        return node == null || node.getLineNumber() < 1 ? Optional.empty() : Optional.of(node.getLineNumber());
    }

    private static Optional<Integer> yamlLine(Throwable failure) {
        return chain(failure)
                .filter(MarkedYamlEngineException.class::isInstance)
                .map(e -> ((MarkedYamlEngineException) e).getProblemMark())
                .flatMap(Optional::stream)
                .map(Mark::getLine)
                .map(line -> line + 1)
                .findFirst();
    }

    private static Optional<Integer> stepLine(RouteDefinition route, Throwable failure) {
        return endpointLine(route, failure).or(() -> outputLine(route, failure));
    }

    /** The step whose endpoint could not be made, however deep it sits. */
    private static Optional<Integer> endpointLine(RouteDefinition route, Throwable failure) {
        Optional<String> uri = chain(failure)
                .map(Reason::endpointUri)
                .flatMap(Optional::stream)
                .reduce((a, b) -> b);
        return uri.flatMap(failed -> stepTo(route, failed));
    }

    /** The step that sends to an endpoint, else the route. */
    static Optional<Integer> lineOf(RouteDefinition route, String uri) {
        return stepTo(route, uri).or(() -> lineOf(route));
    }

    private static Optional<Integer> stepTo(RouteDefinition route, String uri) {
        return steps(route)
                .filter(step -> step instanceof EndpointRequiredDefinition sending
                        && sameEndpoint(sending.getEndpointUri(), uri))
                .map(step -> lineOf((LineNumberAware) step))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> endpointUri(Throwable failure) {
        if (failure instanceof ResolveEndpointFailedException resolve) {
            return Optional.ofNullable(resolve.getUri());
        }
        return failure instanceof NoSuchEndpointException missing
                ? Optional.ofNullable(missing.getUri())
                : Optional.empty();
    }

    private static boolean sameEndpoint(String declared, String failed) {
        return declared != null && plain(failed).equals(plain(declared));
    }

    private static String plain(String uri) {
        return uri.replaceFirst("\\?.*", "").replaceFirst("^([^:]+):/*", "$1:");
    }

    /** The step of the route's first level that Camel names. */
    private static Optional<Integer> outputLine(RouteDefinition route, Throwable failure) {
        return chain(failure)
                .filter(FailedToCreateRouteException.class::isInstance)
                .map(Throwable::getMessage)
                .flatMap(message -> route.getOutputs().stream()
                        .filter(step -> message.contains("at: >>> " + step + " <<<"))
                        .map(step -> lineOf((LineNumberAware) step))
                        .flatMap(Optional::stream))
                .findFirst();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Stream<ProcessorDefinition> steps(RouteDefinition route) {
        Collection<ProcessorDefinition> all =
                ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ProcessorDefinition.class);
        return all.stream();
    }

    static String text(Throwable failure) {
        Throwable root = chain(failure)
                .filter(e -> e.getMessage() != null)
                .reduce((first, second) -> second)
                .orElse(failure);
        String message = root.getMessage() == null
                ? root.getClass().getSimpleName()
                : root instanceof MarkedYamlEngineException yaml ? problem(yaml) : root.getMessage();
        if (!message.contains(" ")) {
            message = root.getClass().getSimpleName() + ": " + message;
        }
        String line = URISupport.sanitizeUri(message.strip().replaceAll("\\s+", " "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    private static String problem(MarkedYamlEngineException yaml) {
        String context = yaml.getContext() == null ? "" : yaml.getContext() + ", ";
        return yaml.getProblem() == null ? yaml.getMessage() : context + yaml.getProblem();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20);
    }
}
