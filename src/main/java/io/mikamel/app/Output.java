package io.mikamel.app;

/** How a command prints what it found. */
enum Output {
    TEXT,
    JSON
}
