package io.mikamel.web;

/**
 * An error answer, as RFC 9457 has it.
 *
 * @param type {@code about:blank}: the title says it all
 * @param status the HTTP status, once more
 * @param detail what was wrong with this request; never internals
 */
public record Problem(String type, String title, int status, String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail);
    }
}
