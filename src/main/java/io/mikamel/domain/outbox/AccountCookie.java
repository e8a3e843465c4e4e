package io.mikamel.domain.outbox;

/** A hotspot cookie: a device that would log in again by itself. */
public record AccountCookie(String id, String user) {}
