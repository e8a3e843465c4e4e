package io.mikamel.export;

import io.mikamel.export.PresentFile.Segment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Puts the file together: its head, then the rows of others and all comments as the bytes they were, in their order, then
 * our rows. Byte order mark and line ending stay the file's own; the same input gives the same bytes.
 */
public final class ShapedDevicesAssembly {

    /**
     * The new content of the file.
     *
     * @param foreign indexes of the present rows that stay as they are; every other present row goes
     * @param ourRows records without a header, as the CSV data format marshals them
     */
    public byte[] assemble(PresentFile file, Set<Integer> foreign, byte[] ourRows) {
        byte[] ending = file.frame().lineEnding().getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream content = new ByteArrayOutputStream(file.frame().head().length + ourRows.length);
        content.writeBytes(file.frame().head());
        for (Segment segment : file.segments()) {
            if (segment.row() < 0 || foreign.contains(segment.row())) {
                file.copy(segment, content);
                if (!file.endsLine(segment)) {
                    content.writeBytes(ending);
                }
            }
        }
        appendOurs(content, ourRows, ending);
        return content.toByteArray();
    }

    /** Only line endings between records are turned; a newline inside a cell is a part of a name. */
    private static void appendOurs(ByteArrayOutputStream content, byte[] rows, byte[] ending) {
        CsvScanner scanner = new CsvScanner(rows, 0);
        while (scanner.hasNext()) {
            CsvRecord row = scanner.next();
            content.write(rows, row.start(), row.contentEnd() - row.start());
            content.writeBytes(ending);
        }
    }
}
