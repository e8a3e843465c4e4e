package io.mikamel.settings;

import java.util.List;

/** The configuration cannot be used: every problem found, each with its name, value and what is allowed. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public SettingsException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    public SettingsException(String problem, Throwable cause) {
        super(problem, cause);
        this.problems = List.of(problem);
    }

    public List<String> problems() {
        return problems == null ? List.of(getMessage()) : problems;
    }
}
