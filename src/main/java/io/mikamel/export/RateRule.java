package io.mikamel.export;

import java.util.HashMap;
import java.util.Map;

/** The four rates: numbers of at least 0.1 Mbps, no minimum above its maximum. Thousands of rows share a few. */
final class RateRule implements RowRule {

    private static final double LOWEST = 0.1;
    private static final double LOWEST_MAX_OF_WEB_UI = 0.2;

    private final Map<String, Double> rates = new HashMap<>();

    @Override
    public void check(RowCells row, Findings findings) {
        checkPair(row, Column.DOWNLOAD_MIN, Column.DOWNLOAD_MAX, findings);
        checkPair(row, Column.UPLOAD_MIN, Column.UPLOAD_MAX, findings);
    }

    private void checkPair(RowCells row, Column min, Column max, Findings findings) {
        boolean areRates = checkRate(row, min, findings) & checkRate(row, max, findings);
        if (!areRates) {
            return;
        }
        double highest = rate(row, max);
        if (rate(row, min) > highest) {
            findings.add(
                    row,
                    min,
                    Rule.RATE_MIN_ABOVE_MAX,
                    Findings.quote(min, row.cell(min)) + " is above " + Findings.quote(max, row.cell(max)));
        }
        if (highest < LOWEST_MAX_OF_WEB_UI) {
            findings.add(
                    row, max, Rule.RATE_MAX_BELOW_WEB_UI, Findings.quote(max, row.cell(max)) + " is below 0.2 Mbps");
        }
    }

    private boolean checkRate(RowCells row, Column column, Findings findings) {
        String cell = row.cell(column);
        if (RateText.isNotFinite(cell) && !cell.strip().startsWith("-")) {
            findings.add(row, column, Rule.RATE_NOT_FINITE, Findings.quote(column, cell) + " passes, but is no rate");
            return false;
        }
        if (!RateText.isNumber(cell)) {
            findings.add(row, column, Rule.RATE_INVALID, Findings.quote(column, cell) + " is not a number");
            return false;
        }
        if (rate(row, column) < LOWEST) {
            findings.add(row, column, Rule.RATE_TOO_LOW, Findings.quote(column, cell) + " is below 0.1 Mbps");
            return false;
        }
        return true;
    }

    private double rate(RowCells row, Column column) {
        return rates.computeIfAbsent(row.cell(column).strip(), Double::parseDouble);
    }
}
