package io.mikamel.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the text of routers.csv, line by line: a broken quote ends with its line. Used once, by one thread. */
final class RoutersFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();

    private final InventoryRules rules;
    private final List<RoutersReading.Line> lines = new ArrayList<>();
    private final List<InventoryProblem> problems = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private RoutersHeader header;

    private RoutersFile(InventoryRules rules) {
        this.rules = rules;
    }

    /** @throws InventoryException if the header cannot be used */
    static RoutersReading read(String text, InventoryRules rules) {
        return new RoutersFile(rules).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private RoutersReading read(String text) {
        String[] physical = text.split("\r\n|\n|\r", -1);
        for (int i = 0; i < physical.length; i++) {
            String line = physical[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                take(i + 1, physical[i]);
            }
        }
        if (header == null) {
            throw new InventoryException("it is empty; its first line must be " + RoutersHeader.EXAMPLE);
        }
        int last = problems.isEmpty() ? 0 : problems.get(problems.size() - 1).line();
        return new RoutersReading(lines, problems, header.notices(), last == physical.length);
    }

    private void take(int number, String text) {
        Optional<List<String>> cells = cells(text);
        if (header == null) {
            header = RoutersHeader.of(cells.orElseThrow(
                    () -> new InventoryException("line %d: the quotes of the header do not match".formatted(number))));
        } else if (cells.isEmpty()) {
            broken(
                    number,
                    header.firstCell(text),
                    "",
                    "the quotes do not match; write \" inside a quoted cell as \"\"");
        } else {
            router(number, header.cells(cells.get()), cells.get().size());
        }
    }

    private void router(int number, Map<Column, String> cells, int count) {
        RouterLine line = new RouterLine(cells, rules);
        String name = cells.getOrDefault(Column.NAME, "").strip();
        try {
            line.name();
            if (seen.containsKey(key(name))) {
                problem(number, name, Column.NAME.title(), "is on line %d already".formatted(seen.get(key(name))));
                return;
            }
            seen.put(key(name), number);
            header.check(count);
            lines.add(new RoutersReading.Line(name, Optional.of(line.router())));
        } catch (CellException e) {
            broken(number, name, e.column().title(), e.getMessage());
        } catch (InventoryException e) {
            broken(number, name, "", e.getMessage());
        }
    }

    /** The router keeps its place, and what it was before. */
    private void broken(int number, String name, String field, String message) {
        if (!name.isEmpty()) {
            lines.add(new RoutersReading.Line(name, Optional.empty()));
        }
        problem(number, name, field, message);
    }

    private void problem(int number, String name, String field, String message) {
        String shown = name.length() > 100 ? name.substring(0, 100) : name;
        problems.add(new InventoryProblem(number, shown, field, message));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Optional<List<String>> cells(String line) {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
