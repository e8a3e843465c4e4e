package io.mikamel.export;

import java.util.ArrayList;
import java.util.List;

/** The addresses of one IPv4 or IPv6 cell. */
final class AddressCell {

    /** One of them: as it stands, without any blanks as Python takes it, and judged. */
    record Entry(String raw, String text, IpText ip) {

        /** Rust drops an address with blanks in it; it trims around those of a list only, and so do we. */
        boolean isDropped() {
            return ip.verdict() == IpText.Verdict.DROPPED || raw.indexOf(' ') >= 0;
        }
    }

    private AddressCell() {}

    static List<Entry> entries(String cell, Column column) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (cell.indexOf(',') < 0) {
            return List.of(entry(cell, column));
        }
        List<Entry> entries = new ArrayList<>();
        int from = 0;
        for (int comma = cell.indexOf(','); comma >= 0; comma = cell.indexOf(',', from)) {
            entries.add(entry(cell.substring(from, comma).strip(), column));
            from = comma + 1;
        }
        entries.add(entry(cell.substring(from).strip(), column));
        return entries;
    }

    private static Entry entry(String raw, Column column) {
        String text = raw.indexOf(' ') < 0 ? raw : raw.replace(" ", "");
        return new Entry(raw, text, column == Column.IPV4 ? IpText.v4(text) : IpText.v6(text));
    }
}
