package io.mikamel.inventory;

/**
 * What is wrong with routers.csv; never holds a password.
 *
 * @param line from 1; 0 if it concerns the whole file
 * @param router its name, empty if none can be read
 * @param field the column, empty if it concerns the whole line
 * @param message what is wrong, and what is allowed
 */
public record InventoryProblem(int line, String router, String field, String message) {

    static InventoryProblem ofFile(String message) {
        return new InventoryProblem(0, "", "", message);
    }

    /** For people: {@code line 3, router edge-1, API Port: ...}. */
    public String text() {
        String where = line == 0 ? "" : "line " + line;
        String whose = router.isEmpty() ? "" : ", router " + router;
        String what = field.isEmpty() ? "" : ", " + field;
        String place = where + whose + what;
        return place.isEmpty() ? message : place + ": " + message;
    }
}
