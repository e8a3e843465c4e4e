package io.mikamel.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column of routers.csv stands where. */
final class RoutersHeader {

    static final String EXAMPLE = "Router Name / ID,IP,API Username,API Password,API Port";

    private final List<Optional<Column>> columns = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    private RoutersHeader() {}

    /** @throws InventoryException if a column is missing or there twice */
    static RoutersHeader of(List<String> titles) {
        RoutersHeader header = new RoutersHeader();
        titles.forEach(header::add);
        for (Column column : Column.values()) {
            if (column.isRequired() && !header.columns.contains(Optional.of(column))) {
                String separator =
                        titles.size() == 1 && titles.get(0).contains(";") ? "; cells are separated by commas" : "";
                throw new InventoryException("the header has no column '%s'%s; the first line must be %s"
                        .formatted(column.title(), separator, EXAMPLE));
            }
        }
        return header;
    }

    private void add(String title) {
        Optional<Column> column = Column.of(title);
        if (column.isPresent() && columns.contains(column)) {
            throw new InventoryException("the header has the column '%s' twice"
                    .formatted(column.get().title()));
        }
        if (column.isEmpty() && !title.isBlank()) {
            notices.add("the column '%s' is not known and not used".formatted(title.strip()));
        }
        columns.add(column);
    }

    Map<Column, String> cells(List<String> cells) {
        Map<Column, String> byColumn = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String cell = cells.get(i);
            columns.get(i).ifPresent(column -> byColumn.put(column, cell));
        }
        return byColumn;
    }

    /**
     * @param count of cells in a line; optional ones at its end may be left away
     * @throws CellException if a required cell is missing
     * @throws InventoryException if there are more cells than columns
     */
    void check(int count) {
        for (int i = count; i < columns.size(); i++) {
            columns.get(i).filter(Column::isRequired).ifPresent(column -> {
                throw new CellException(column, "is missing: the line has %d cells".formatted(count));
            });
        }
        if (count > columns.size()) {
            throw new InventoryException("%d cells, but the header has %d; a cell with a comma must be in quotes"
                    .formatted(count, columns.size()));
        }
    }

    /** What a line with broken quotes calls its router, if that comes first. */
    String firstCell(String line) {
        int comma = line.indexOf(',');
        boolean readable = comma > 0 && columns.get(0).equals(Optional.of(Column.NAME)) && line.indexOf('"') > comma;
        return readable ? line.substring(0, comma).strip() : "";
    }

    List<String> notices() {
        return List.copyOf(notices);
    }
}
