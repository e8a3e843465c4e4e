package io.mikamel.export;

import io.mikamel.domain.PresentRow;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A ShapedDevices.csv as it was read: its columns, every row as a record and as the bytes it stands for. A missing file and
 * one without rows are read too, with no rows. Immutable.
 */
public final class PresentFile {

    /** A row, or a comment or blank line ({@code row} -1), behind the header. */
    record Segment(int start, int end, int row) {}

    private final Path file;
    private final byte[] bytes;
    private final Fingerprint fingerprint;
    private final Header header;
    private final Frame frame;
    private final List<PresentRow> rows;
    private final List<Segment> segments;

    /** What stands around the rows: everything up to and including the header, and how lines end. */
    record Frame(byte[] head, String lineEnding) {}

    PresentFile(
            Path file,
            byte[] bytes,
            Fingerprint fingerprint,
            Header header,
            Frame frame,
            List<PresentRow> rows,
            List<Segment> segments) {
        this.file = file;
        this.bytes = bytes;
        this.fingerprint = fingerprint;
        this.header = header;
        this.frame = frame;
        this.rows = List.copyOf(rows);
        this.segments = List.copyOf(segments);
    }

    public Path file() {
        return file;
    }

    /** What {@link AtomicFile#write} compares the file on disk with. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** In file order; the place in the list is {@link PresentRow#index()}. */
    public List<PresentRow> rows() {
        return rows;
    }

    /** Per column the title as LibreQoS documents it, or a foreign column's own name. */
    public List<String> columns() {
        return header.keys();
    }

    public boolean has(Column column) {
        return header.has(column);
    }

    Header header() {
        return header;
    }

    Frame frame() {
        return frame;
    }

    List<Segment> segments() {
        return segments;
    }

    void copy(Segment segment, ByteArrayOutputStream target) {
        target.write(bytes, segment.start(), segment.end() - segment.start());
    }

    boolean endsLine(Segment segment) {
        return bytes[segment.end() - 1] == '\n' || bytes[segment.end() - 1] == '\r';
    }
}
