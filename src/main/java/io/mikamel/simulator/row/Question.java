package io.mikamel.simulator.row;

import java.util.List;
import java.util.Optional;

/**
 * What a print or listen asks for.
 *
 * @param proplist empty: every property, the id with it
 */
public record Question(Optional<List<String>> proplist, Query query, Viewer viewer) {}
