package io.mikamel.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A network.json as it was read. Immutable. */
public final class PresentNetwork {

    private final Path file;
    private final byte[] bytes;
    private final Fingerprint fingerprint;
    private final ObjectNode root;
    private final NodeNames names;

    PresentNetwork(Path file, byte[] bytes, Fingerprint fingerprint, ObjectNode root) {
        this.file = file;
        this.bytes = bytes;
        this.fingerprint = fingerprint;
        this.root = root;
        this.names = new NetworkTree(file, root).names();
    }

    public Path file() {
        return file;
    }

    /** What {@link AtomicFile#write} compares the file on disk with. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    public NodeNames names() {
        return names;
    }

    /**
     * The content with every required node in it. One that stands anywhere in the tree is taken as it is; with nothing to
     * add the content is the file's own, byte for byte. Parents come before their children.
     */
    public NetworkUpdate with(List<RequiredNode> required) {
        NetworkTree tree = new NetworkTree(file, root.deepCopy());
        List<String> added = new ArrayList<>();
        for (RequiredNode node : required) {
            if (!tree.has(node.name())) {
                tree.add(node);
                added.add(node.name());
            }
        }
        byte[] content = added.isEmpty() ? bytes.clone() : NetworkJson.bytes(tree.root());
        return new NetworkUpdate(content, tree.names(), added);
    }
}
