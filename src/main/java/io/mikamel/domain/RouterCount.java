package io.mikamel.domain;

/**
 * What a cycle did to the rows of one router.
 *
 * @param read whether the router gave a complete reading
 * @param rows how many rows it has now
 * @param held how many of them should go and are held
 * @param refused how many devices were left out
 */
public record RouterCount(
        String router, boolean read, int rows, int added, int updated, int removed, int held, int refused) {}
