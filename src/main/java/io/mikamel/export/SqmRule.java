package io.mikamel.export;

import java.util.Locale;
import java.util.Set;

/** The queueing discipline of a circuit: one of three, or one for download and one for upload. */
final class SqmRule implements RowRule {

    private static final Set<String> DISCIPLINES = Set.of("cake", "fq_codel", "none");

    @Override
    public void check(RowCells row, Findings findings) {
        String cell = row.cell(Column.SQM);
        if (!isValid(cell.strip().toLowerCase(Locale.ROOT))) {
            findings.add(
                    row,
                    Column.SQM,
                    Rule.SQM_INVALID,
                    Findings.quote(Column.SQM, cell) + " is not cake, fq_codel or none, nor download/upload of these");
        }
    }

    private static boolean isValid(String sqm) {
        int slash = sqm.indexOf('/');
        if (slash < 0) {
            return sqm.isEmpty() || DISCIPLINES.contains(sqm);
        }
        String download = sqm.substring(0, slash).strip();
        String upload = sqm.substring(slash + 1).strip();
        boolean isEmpty = download.isEmpty() && upload.isEmpty();
        return !isEmpty && isSide(download) && isSide(upload);
    }

    private static boolean isSide(String side) {
        return side.isEmpty() || DISCIPLINES.contains(side);
    }
}
