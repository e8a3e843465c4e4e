package io.mikamel.export;

import java.util.Optional;

/**
 * A node that network.json must have, since rows of ours name it as their parent.
 *
 * @param name unique in the whole tree
 * @param parent the node it goes below if it has to be added; absent for a place at the root
 * @param type {@code site} or {@code ap}, for display
 * @param rates it gets if it has to be added
 */
public record RequiredNode(String name, Optional<String> parent, String type, NodeRates rates) {

    public RequiredNode {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a node of network.json needs a name");
        }
    }

    /** A router, at the root. */
    public static RequiredNode site(String name, NodeRates rates) {
        return new RequiredNode(name, Optional.empty(), "site", rates);
    }

    /** One kind of access of a router, below it. */
    public static RequiredNode accessPoint(String name, String site, NodeRates rates) {
        return new RequiredNode(name, Optional.of(site), "ap", rates);
    }
}
