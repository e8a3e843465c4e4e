package io.mikamel.export;

import io.mikamel.domain.NamedCells;
import io.mikamel.domain.PresentRow;
import io.mikamel.export.PresentFile.Frame;
import io.mikamel.export.PresentFile.Segment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads ShapedDevices.csv by column name, whoever wrote it. */
public final class ShapedDevicesFile {

    private final Path file;
    private final FileLayout layout;
    private final LibreQosInstallation installation;

    /** The layout is for a file without rows. */
    public ShapedDevicesFile(Path file, FileLayout layout) {
        this.file = file;
        this.layout = layout;
        this.installation = new LibreQosInstallation(file);
    }

    /**
     * Reads the file that is there now.
     *
     * @throws ShapedDevicesException if it is there and cannot be read or understood as a whole
     */
    public PresentFile read() {
        try {
            Optional<byte[]> bytes = ExistingFile.read(file);
            return parse(
                    bytes.orElseGet(() -> new byte[0]),
                    bytes.map(Fingerprint::of).orElse(Fingerprint.ABSENT));
        } catch (IOException cause) {
            throw new ShapedDevicesException(
                    new FilePlace(file, 0), Rule.UNREADABLE, "", "cannot be read: " + IoReason.of(cause), cause);
        }
    }

    /** The same for bytes that were got elsewhere. */
    public PresentFile parse(byte[] bytes) {
        return parse(bytes.clone(), Fingerprint.of(bytes));
    }

    private PresentFile parse(byte[] bytes, Fingerprint fingerprint) {
        FileBody body = new FileBody(file, bytes);
        List<PresentRow> rows = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        while (body.hasNext()) {
            CsvRecord next = body.next();
            segments.add(new Segment(next.start(), next.end(), next.isRow() ? rows.size() : -1));
            if (next.isRow()) {
                rows.add(row(rows.size(), next, body.header().orElseThrow()));
            }
        }
        boolean keepsHeader = body.header().isPresent() && (layout == FileLayout.AUTO || !rows.isEmpty());
        List<String> names = keepsHeader ? List.of() : layout.header(installation.version());
        Header header = keepsHeader ? body.header().orElseThrow() : Header.of(names, new FilePlace(file, 0));
        return new PresentFile(file, bytes, fingerprint, header, frame(body, bytes, names), rows, segments);
    }

    private static PresentRow row(int index, CsvRecord row, Header header) {
        return new PresentRow(index, row.line(), new NamedCells(header.keys(), row.cells()));
    }

    /** Comments and byte order mark stay even where the header is a new one. */
    private static Frame frame(FileBody body, byte[] bytes, List<String> newNames) {
        int end = newNames.isEmpty() ? body.bodyStart() : body.headerStart();
        byte[] kept = Arrays.copyOf(bytes, end);
        String ending = body.lineEnding();
        byte[] head = ensureLineEnd(kept, body.contentStart(), ending);
        if (newNames.isEmpty()) {
            return new Frame(head, ending);
        }
        byte[] header = (String.join(",", newNames) + ending).getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(head, head.length + header.length);
        System.arraycopy(header, 0, both, head.length, header.length);
        return new Frame(both, ending);
    }

    private static byte[] ensureLineEnd(byte[] head, int contentStart, String ending) {
        boolean isEnded = head.length <= contentStart || head[head.length - 1] == '\n';
        if (isEnded) {
            return head;
        }
        byte[] end = ending.getBytes(StandardCharsets.US_ASCII);
        byte[] ended = Arrays.copyOf(head, head.length + end.length);
        System.arraycopy(end, 0, ended, head.length, end.length);
        return ended;
    }
}
