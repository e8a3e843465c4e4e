package io.mikamel.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The columns of one ShapedDevices.csv, found by name as LibreQoS does: in any order, else by their legacy place. */
final class Header {

    private static final int ABSENT = -1;

    private final List<String> keys;
    private final int[] placeOf;

    private Header(List<String> keys, int[] placeOf) {
        this.keys = List.copyOf(keys);
        this.placeOf = placeOf;
    }

    static Header of(List<String> names, FilePlace place) {
        int[] placeOf = new int[Column.values().length];
        Arrays.fill(placeOf, ABSENT);
        List<String> keys = new ArrayList<>(names);
        for (int i = 0; i < names.size(); i++) {
            Optional<Column> column = Column.named(names.get(i));
            if (column.isPresent()) {
                claim(placeOf, keys, column.get(), i, place);
            }
        }
        placeUnnamed(placeOf, keys);
        refuseRowOfNumbers(placeOf, names, place);
        refuseMissing(placeOf, names, place);
        return new Header(uniqueKeys(keys, place), placeOf);
    }

    private static void claim(int[] placeOf, List<String> keys, Column column, int index, FilePlace place) {
        if (placeOf[column.ordinal()] != ABSENT) {
            throw place.problem(Rule.HEADER_NAMES, column.title(), "the header names this column twice");
        }
        placeOf[column.ordinal()] = index;
        keys.set(index, column.title());
    }

    /** LibreQoS reads a column that the header does not name at its legacy place; {@code sqm} has none among the 13. */
    private static void placeUnnamed(int[] placeOf, List<String> keys) {
        for (Column column : Column.values()) {
            int legacy = column.legacyPlace();
            boolean isFree = legacy >= 0
                    && column != Column.SQM
                    && legacy < keys.size()
                    && Arrays.stream(placeOf).noneMatch(taken -> taken == legacy);
            if (placeOf[column.ordinal()] == ABSENT && isFree) {
                placeOf[column.ordinal()] = legacy;
                keys.set(legacy, column.title());
            }
        }
    }

    private static void refuseRowOfNumbers(int[] placeOf, List<String> names, FilePlace place) {
        int rate = placeOf[Column.DOWNLOAD_MAX.ordinal()];
        if (rate != ABSENT && RateText.isNumber(names.get(rate))) {
            throw place.problem(
                    Rule.NO_HEADER, "", "the header is missing: LibreQoS would swallow this first row as one");
        }
    }

    private static void refuseMissing(int[] placeOf, List<String> names, FilePlace place) {
        if (names.size() == 1 && names.get(0).indexOf(';') >= 0) {
            throw place.problem(Rule.SEMICOLONS, "", "the file is separated by semicolons; LibreQoS reads commas");
        }
        for (Column column : Column.values()) {
            if (column.isRequired() && placeOf[column.ordinal()] == ABSENT) {
                throw place.problem(Rule.HEADER_NAMES, column.title(), "the header lacks this column");
            }
        }
    }

    private static List<String> uniqueKeys(List<String> keys, FilePlace place) {
        Set<String> seen = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String key : keys) {
            String name = key.isBlank() ? "column " + (unique.size() + 1) : key;
            if (!seen.add(name)) {
                throw place.problem(Rule.HEADER_NAMES, name, "the header names this column twice");
            }
            unique.add(name);
        }
        return unique;
    }

    /** Per place the canonical title, or a foreign column's own name. */
    List<String> keys() {
        return keys;
    }

    int width() {
        return keys.size();
    }

    boolean has(Column column) {
        return placeOf[column.ordinal()] != ABSENT;
    }

    /** The cell of a column, empty if the file does not have it or the row is too short. */
    String cell(List<String> cells, Column column) {
        int place = placeOf[column.ordinal()];
        return place == ABSENT || place >= cells.size() ? "" : cells.get(place);
    }
}
