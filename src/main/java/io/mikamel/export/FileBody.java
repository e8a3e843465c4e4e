package io.mikamel.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks through the bytes of a ShapedDevices.csv: byte order mark, comments, header, then record by record. */
final class FileBody {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final byte[] bytes;
    private final int contentStart;
    private final CsvScanner scanner;
    private final List<CsvRecord> head = new ArrayList<>();
    private CsvRecord headerRecord;
    private Header header;

    FileBody(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
        refuseUtf16();
        this.contentStart = startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        this.scanner = new CsvScanner(bytes, contentStart);
        findHeader();
    }

    private void refuseUtf16() {
        if (startsWith(new byte[] {(byte) 0xFF, (byte) 0xFE}) || startsWith(new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            throw new FilePlace(file, 0)
                    .problem(Rule.NOT_UTF8, "", "the file is UTF-16; LibreQoS cannot load it, save it as UTF-8");
        }
    }

    private boolean startsWith(byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private void findHeader() {
        while (header == null && scanner.hasNext()) {
            CsvRecord first = scanner.next();
            head.add(first);
            if (first.isRow()) {
                refuseCutOff(first);
                headerRecord = first;
                header = Header.of(first.cells(), place(first));
            }
        }
    }

    /** Empty for a file without rows and header. */
    Optional<Header> header() {
        return Optional.ofNullable(header);
    }

    /** The header and what stands before it. */
    List<CsvRecord> head() {
        return head;
    }

    /** Where header and preamble end, and the rows begin. */
    int bodyStart() {
        return headerRecord == null ? bytes.length : headerRecord.end();
    }

    /** Where the header begins; the end of a file that has none. */
    int headerStart() {
        return headerRecord == null ? bytes.length : headerRecord.start();
    }

    /** Behind the byte order mark, if there is one. */
    int contentStart() {
        return contentStart;
    }

    /** As the first line has it. */
    String lineEnding() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i > 0 && bytes[i - 1] == '\r' ? "\r\n" : "\n";
            }
        }
        return "\n";
    }

    boolean hasNext() {
        return scanner.hasNext();
    }

    CsvRecord next() {
        CsvRecord next = scanner.next();
        refuseCutOff(next);
        if (next.isRow() && header != null && next.cells().size() != header.width()) {
            throw place(next).problem(widthRule(next), "", widthReason(next));
        }
        return next;
    }

    private void refuseCutOff(CsvRecord row) {
        if (row.flaws().contains(Rule.CUT_OFF)) {
            throw place(row).problem(Rule.CUT_OFF, "", "the file ends inside a quoted cell that begins here");
        }
    }

    private Rule widthRule(CsvRecord row) {
        if (row.cells().size() == 1 && row.cells().get(0).indexOf(';') >= 0) {
            return Rule.SEMICOLONS;
        }
        return isCutOff(row) ? Rule.CUT_OFF : Rule.ROW_WIDTH;
    }

    private String widthReason(CsvRecord row) {
        String cells = "the row has " + row.cells().size() + " cells, the header " + header.width();
        if (isCutOff(row)) {
            return cells + ": the file is cut off here";
        }
        return cells + "; LibreQoS refuses the whole file";
    }

    private boolean isCutOff(CsvRecord row) {
        return !row.endsLine() && row.cells().size() < header.width();
    }

    private FilePlace place(CsvRecord row) {
        return new FilePlace(file, row.line());
    }
}
