package io.mikamel.export;

/**
 * One broken rule in one place.
 *
 * @param line of the file, from 1; 0 for the file as such, and for a row of ours that is in no file yet
 * @param column by its title, empty if it is about the whole line
 * @param circuitId empty if there is none
 * @param deviceId empty if there is none
 * @param reason in the operator's words, with the cell's text
 */
public record Refusal(int line, String column, String circuitId, String deviceId, Rule rule, String reason) {

    public Severity severity() {
        return rule.severity();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (line > 0) {
            text.append("line ").append(line).append(", ");
        }
        if (!circuitId.isEmpty()) {
            text.append("circuit ").append(circuitId).append(", ");
        }
        return text.append(reason).toString();
    }
}
