package io.mikamel.inventory;

/** There is no usable list of routers at the start. */
public final class InventoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InventoryException(String message, Throwable cause) {
        super(message, cause);
    }

    public InventoryException(String message) {
        super(message);
    }
}
