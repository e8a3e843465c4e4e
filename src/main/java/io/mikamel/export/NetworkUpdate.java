package io.mikamel.export;

import java.util.List;

/**
 * A network.json with the nodes that were missing.
 *
 * @param content to be written if anything was added
 * @param names of all its nodes
 * @param added names of the new ones, in order
 */
public record NetworkUpdate(byte[] content, NodeNames names, List<String> added) {

    public NetworkUpdate {
        content = content.clone();
        added = List.copyOf(added);
    }

    public boolean isNeeded() {
        return !added.isEmpty();
    }
}
