package io.mikamel.inventory;

/** A cell of routers.csv that cannot be used; the message never holds a password. */
final class CellException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Column column;

    CellException(Column column, String message) {
        super(message);
        this.column = column;
    }

    Column column() {
        return column;
    }
}
