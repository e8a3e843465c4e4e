package io.mikamel.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The nodes of a network.json by name, checked as LibreQoS does: objects, names unique in the whole tree, rates numbers. */
final class NetworkTree {

    private static final String CHILDREN = "children";

    private final Path file;
    private final ObjectNode root;
    private final Map<String, ObjectNode> nodes = new LinkedHashMap<>();

    NetworkTree(Path file, ObjectNode root) {
        this.file = file;
        this.root = root;
        visit(root, "");
    }

    private void visit(ObjectNode siblings, String above) {
        for (Map.Entry<String, JsonNode> entry : siblings.properties()) {
            String place = above + "/" + entry.getKey();
            ObjectNode node = object(entry.getValue(), place);
            if (nodes.putIfAbsent(entry.getKey(), node) != null) {
                throw problem(place, "a node of this name stands elsewhere in the tree too");
            }
            requireNumber(node, "downloadBandwidthMbps", place);
            requireNumber(node, "uploadBandwidthMbps", place);
            if (node.has(CHILDREN)) {
                visit(object(node.get(CHILDREN), place + "/" + CHILDREN), place);
            }
        }
    }

    private ObjectNode object(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw problem(
                place, "must be an object, is " + node.getNodeType().name().toLowerCase(Locale.ROOT));
    }

    private void requireNumber(ObjectNode node, String rate, String place) {
        JsonNode value = node.get(rate);
        if (value != null && !value.isNull() && !value.isNumber()) {
            throw problem(place + "/" + rate, "must be a number, is " + value);
        }
    }

    private NetworkJsonException problem(String place, String reason) {
        return new NetworkJsonException(file, "node " + place, reason, null);
    }

    NodeNames names() {
        return NodeNames.of(nodes.keySet());
    }

    boolean has(String name) {
        return nodes.containsKey(name);
    }

    /** Below its parent if that stands anywhere, else at the root. */
    void add(RequiredNode required) {
        ObjectNode siblings =
                required.parent().map(nodes::get).map(NetworkTree::children).orElse(root);
        ObjectNode node = siblings.putObject(required.name());
        node.put("downloadBandwidthMbps", required.rates().downloadMbps());
        node.put("uploadBandwidthMbps", required.rates().uploadMbps());
        node.put("type", required.type());
        node.putObject(CHILDREN);
        nodes.put(required.name(), node);
    }

    private static ObjectNode children(ObjectNode parent) {
        return parent.get(CHILDREN) instanceof ObjectNode present ? present : parent.putObject(CHILDREN);
    }

    ObjectNode root() {
        return root;
    }
}
