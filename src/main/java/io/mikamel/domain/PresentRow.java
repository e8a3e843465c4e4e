package io.mikamel.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row that stands in ShapedDevices.csv, whoever wrote it.
 *
 * @param index its place among the file's rows, from 0
 * @param line the line of the file it begins on, from 1
 * @param cells its cells by canonical column name ({@code Circuit ID}, {@code IPv4}, ...), unknown columns by their own
 *     name; texts as they stand, not trimmed
 */
public record PresentRow(int index, int line, NamedCells cells) {

    private static final int LONGEST_INT = 9;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    public PresentRow(int index, int line, Map<String, String> cells) {
        this(index, line, NamedCells.copyOf(cells));
    }

    /** A cell without surrounding blanks, empty if the file has no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** Its 13 common columns; a rate that is no plain number reads as 0. */
    public ShapedDevice device() {
        return new ShapedDevice(
                cell("Circuit ID"),
                cell("Circuit Name"),
                cell("Device ID"),
                cell("Device Name"),
                cell("Parent Node"),
                cell("MAC"),
                cell("IPv4"),
                cell("IPv6"),
                mbps("Download Min Mbps"),
                mbps("Upload Min Mbps"),
                mbps("Download Max Mbps"),
                mbps("Upload Max Mbps"),
                cell("Comment"));
    }

    private BigDecimal mbps(String column) {
        String text = cell(column);
        if (isWhole(text)) {
            return BigDecimal.valueOf(Integer.parseInt(text));
        }
        return PLAIN_NUMBER.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    /** Nearly all rates are; they need no pattern, four times for each row of each cycle. */
    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST_INT;
    }
}
