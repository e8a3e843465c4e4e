package io.mikamel.settings;

/** How a log line is written: for people, or as one JSON object. */
public enum LogFormat {
    TEXT,
    JSON
}
