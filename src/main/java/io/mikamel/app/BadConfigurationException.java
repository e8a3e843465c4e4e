package io.mikamel.app;

/** Settings or routers.csv are wrong; the message names file, line or setting, and what is allowed. */
final class BadConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
