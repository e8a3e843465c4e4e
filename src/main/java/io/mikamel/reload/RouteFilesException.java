package io.mikamel.reload;

import java.util.List;
import java.util.stream.Collectors;

/** The routes cannot be started: one line per file, with its line number and reason. */
public final class RouteFilesException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RouteFilesException(String message, Throwable cause) {
        super(message, cause);
    }

    static RouteFilesException of(List<Rejection> rejections) {
        String lines = rejections.stream().map(Rejection::describe).collect(Collectors.joining("\n  ", "\n  ", ""));
        return new RouteFilesException("routes that cannot be started:" + lines, null);
    }
}
