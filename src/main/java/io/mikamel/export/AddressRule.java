package io.mikamel.export;

import io.mikamel.export.AddressCell.Entry;
import java.util.List;

/** Addresses of a row, each for itself: at least one, and both parsers can read it. */
final class AddressRule implements RowRule {

    @Override
    public void check(RowCells row, Findings findings) {
        List<Entry> v4 = row.ipv4();
        List<Entry> v6 = row.ipv6();
        if (v4.isEmpty() && v6.isEmpty()) {
            findings.add(row, Column.IPV4, Rule.ADDRESS_MISSING, "no IPv4 and no IPv6 address: never shaped");
        }
        v4.forEach(entry -> check(row, Column.IPV4, entry, findings));
        v6.forEach(entry -> check(row, Column.IPV6, entry, findings));
    }

    private static void check(RowCells row, Column column, Entry entry, Findings findings) {
        switch (entry.ip().verdict()) {
            case INVALID -> refuse(row, column, entry, findings);
            case HOST_BITS -> findings.add(
                    row, column, Rule.ADDRESS_HOST_BITS, quoted(column, entry) + " has bits set behind its prefix");
            default -> {
                if (entry.isDropped()) {
                    findings.add(
                            row,
                            column,
                            Rule.ADDRESS_DROPPED,
                            quoted(column, entry) + " passes, but lqosd does not read it");
                }
            }
        }
    }

    private static void refuse(RowCells row, Column column, Entry entry, Findings findings) {
        boolean isOther = column == Column.IPV4
                ? IpText.v6(entry.text()).prefix().isPresent()
                : IpText.v4(entry.text()).prefix().isPresent();
        String quoted = quoted(column, entry);
        if (isOther) {
            findings.add(row, column, Rule.ADDRESS_FAMILY, quoted + " belongs into the other address column");
        } else {
            findings.add(row, column, Rule.ADDRESS_INVALID, quoted + " is not an address or network");
        }
    }

    private static String quoted(Column column, Entry entry) {
        return Findings.quote(column, entry.raw());
    }
}
