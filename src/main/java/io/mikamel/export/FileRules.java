package io.mikamel.export;

import java.nio.file.Path;

/** The rules for a file as a whole and for each of its rows. One per content; not thread-safe. */
final class FileRules {

    private final Path file;
    private final byte[] content;
    private final RowRules rows;
    private final Findings findings = new Findings();
    private int rowCount;

    FileRules(Path file, byte[] content, NodeNames nodes) {
        this.file = file;
        this.content = content;
        this.rows = new RowRules(nodes);
    }

    Findings check() {
        try {
            checkContent(new FileBody(file, content));
        } catch (ShapedDevicesException problem) {
            findings.add(problem.line(), problem.rule(), reason(problem));
        }
        return findings;
    }

    private static String reason(ShapedDevicesException problem) {
        return problem.field().isEmpty() ? problem.reason() : "column \"" + problem.field() + "\": " + problem.reason();
    }

    private void checkContent(FileBody body) {
        checkByteOrderMark(body);
        body.head().forEach(this::checkFlaws);
        while (body.hasNext()) {
            CsvRecord next = body.next();
            checkFlaws(next);
            switch (next.kind()) {
                case ROW -> checkRow(next, body.header().orElseThrow());
                case COMMENT -> checkComment(next, body);
                case BLANK -> {}
            }
        }
        if (rowCount == 0) {
            findings.add(0, Rule.NO_ROWS, "there are no rows: LibreQoS would accept that and shape nobody");
        }
    }

    /** The loader does not strip the mark, so that a comment behind it is no comment and becomes the header. */
    private void checkByteOrderMark(FileBody body) {
        int start = body.contentStart();
        if (start > 0 && start < content.length && content[start] == '#') {
            findings.add(
                    1, Rule.BYTE_ORDER_MARK, "a comment directly behind a byte order mark is taken for the header");
        }
    }

    private void checkFlaws(CsvRecord next) {
        for (Rule flaw : next.flaws()) {
            findings.add(next.line(), flaw, reason(flaw));
        }
    }

    private static String reason(Rule flaw) {
        return switch (flaw) {
            case NOT_UTF8 -> "the line is not UTF-8: LibreQoS cannot load the file";
            case CARRIAGE_RETURN -> "the line ends with a carriage return alone";
            case ZERO_BYTE -> "the line holds a zero byte";
            case CELL_LENGTH -> "a cell is longer than 131072 letters";
            case COMMENT_QUOTE -> "the comment opens a quote, so that the lines behind it may be taken for a part of it";
            default -> flaw.name();
        };
    }

    private void checkRow(CsvRecord row, Header header) {
        String first = row.cells().get(0);
        if (CommentRule.isComment(first)) {
            findings.add(row.line(), Rule.COMMENT_LINE, CommentRule.reason(first));
            return;
        }
        rowCount++;
        RowCells cells = RowCells.of(header, row.line(), row.cells());
        rows.check(cells, findings);
        rows.remember(cells);
    }

    /** A comment that is as wide as the header may be a subscriber whose id begins with the wrong letter. */
    private void checkComment(CsvRecord comment, FileBody body) {
        int width = CsvScanner.widthOfComment(content, comment);
        if (body.header().isPresent() && width == body.header().get().width()) {
            findings.add(comment.line(), Rule.COMMENT_LINE, "looks like a row, but begins with #: LibreQoS skips it");
        }
    }
}
