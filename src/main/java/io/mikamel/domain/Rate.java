package io.mikamel.domain;

/**
 * A subscriber's plan in bits per second, as the subscriber sees it. 1 k = 1000.
 *
 * @param uploadBitsPerSecond towards the network; 0 = no limit
 * @param downloadBitsPerSecond towards the subscriber; 0 = no limit
 */
public record Rate(long uploadBitsPerSecond, long downloadBitsPerSecond) {}
