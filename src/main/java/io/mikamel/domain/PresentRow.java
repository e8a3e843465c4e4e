package io.mikamel.domain;

import java.util.Map;

/**
 * A row that stands in ShapedDevices.csv, whoever wrote it.
 *
 * @param index its place among the file's rows, from 0
 * @param line the line of the file it begins on, from 1
 * @param cells its cells by canonical column name ({@code Circuit ID}, {@code IPv4}, ...), unknown columns by their own
 *     name; texts as they stand, not trimmed
 */
public record PresentRow(int index, int line, Map<String, String> cells) {

    public PresentRow {
        cells = Map.copyOf(cells);
    }

    /** A cell without surrounding blanks, empty if the file has no such column. */
    public String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
