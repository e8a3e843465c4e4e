package io.mikamel.export;

import java.util.Set;

/**
 * The names of all nodes of a network.json.
 *
 * @param areKnown whether there is anything to compare parent nodes with
 */
public record NodeNames(boolean areKnown, Set<String> names) {

    public NodeNames {
        names = Set.copyOf(names);
    }

    /** For a network.json that could not be read: no parent node is doubted. */
    public static NodeNames unknown() {
        return new NodeNames(false, Set.of());
    }

    /** None at all is a flat network. */
    public static NodeNames of(Set<String> names) {
        return new NodeNames(true, names);
    }
}
