package io.mikamel.wire;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The router refused a command with {@code !trap}.
 *
 * <p>Categories (manual, "API"): 0 missing item or command, 1 argument value, 2 interrupted, 3 script, 4 general, 5 API,
 * 6 TTY, 7 value of {@code :return}. Routers often leave category and message out.
 */
public final class RouterOsTrapException extends RouterOsException {

    private static final long serialVersionUID = 1L;

    private final String trapMessage;
    private final int category;
    private final String command;

    /**
     * @param trapMessage the router's own text, empty if it sent none
     * @param category 0 to 7, or -1 if it sent none
     * @param command the path of the command, such as {@code /ppp/secret/add}; never its values
     */
    public RouterOsTrapException(String trapMessage, int category, String command, String router) {
        super(
                "%s on %s: %s"
                        .formatted(command, router, trapMessage.isEmpty() ? "trap without a message" : trapMessage),
                null);
        this.trapMessage = trapMessage;
        this.category = category;
        this.command = command;
    }

    /** The trap as its words tell it; a category that is none counts as not sent. */
    public static RouterOsTrapException told(
            Optional<String> message, Optional<String> category, Command command, RouterAddress router) {
        int number = category.filter(digit -> digit.matches("[0-7]"))
                .map(Integer::parseInt)
                .orElse(-1);
        return new RouterOsTrapException(message.orElse(""), number, command.path(), router.toString());
    }

    public Optional<String> trapMessage() {
        return trapMessage.isEmpty() ? Optional.empty() : Optional.of(trapMessage);
    }

    public OptionalInt category() {
        return category < 0 ? OptionalInt.empty() : OptionalInt.of(category);
    }

    public String command() {
        return command;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
