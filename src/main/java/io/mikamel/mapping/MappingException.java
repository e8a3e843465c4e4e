package io.mikamel.mapping;

/** An attribute of a row is present and malformed, or absent where a row means nothing without it. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final String menu;
    private final String attribute;

    MappingException(String menu, String attribute, String value, String expected) {
        super("%s %s=\"%s\": %s".formatted(menu, attribute, shortened(value), expected));
        this.menu = menu;
        this.attribute = attribute;
    }

    public String menu() {
        return menu;
    }

    public String attribute() {
        return attribute;
    }

    private static String shortened(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
    }
}
