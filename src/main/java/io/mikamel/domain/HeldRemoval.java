package io.mikamel.domain;

import java.time.Instant;

/**
 * A row that should go and stays until the operator confirms it or it was wanted in several cycles on end.
 *
 * @param router name in routers.csv
 * @param deviceId of the row
 * @param name of the subscriber
 * @param since when it was first held
 * @param cycles in how many cycles on end it was wanted
 */
public record HeldRemoval(String router, String deviceId, String name, Instant since, int cycles) {}
