package io.mikamel.export;

import io.mikamel.export.AddressCell.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Addresses across rows: one that two circuits have is mapped to only one of them; an IPv6 text may stand only once. */
final class AddressOwnerRule implements RowRule {

    private record Owner(String circuitKey, String circuitId, int line) {}

    private final Map<IpPrefix, Owner> owners = new HashMap<>();
    private final Set<String> v6Texts = new HashSet<>();

    @Override
    public void check(RowCells row, Findings findings) {
        Set<IpPrefix> own = new HashSet<>();
        Set<String> ownTexts = new HashSet<>();
        for (Entry entry : row.ipv4()) {
            checkOwner(row, Column.IPV4, entry, own, findings);
        }
        for (Entry entry : row.ipv6()) {
            if (v6Texts.contains(entry.text()) || !ownTexts.add(entry.text())) {
                findings.add(
                        row,
                        Column.IPV6,
                        Rule.IPV6_DUPLICATE,
                        Findings.quote(Column.IPV6, entry.raw()) + " stands in the file twice");
            } else {
                checkOwner(row, Column.IPV6, entry, own, findings);
            }
        }
    }

    private void checkOwner(RowCells row, Column column, Entry entry, Set<IpPrefix> own, Findings findings) {
        Optional<IpPrefix> prefix = entry.ip().prefix();
        if (prefix.isEmpty()) {
            return;
        }
        Owner owner = owners.get(prefix.get());
        if (owner != null && !owner.circuitKey().equals(row.circuitKey())) {
            findings.add(
                    row,
                    column,
                    Rule.ADDRESS_TAKEN,
                    Findings.quote(column, entry.raw()) + " belongs to circuit \"" + owner.circuitId() + "\" already"
                            + place(owner));
        } else if (owner != null || !own.add(prefix.get())) {
            findings.add(
                    row,
                    column,
                    Rule.ADDRESS_REPEATED,
                    Findings.quote(column, entry.raw()) + " stands in the circuit twice");
        }
    }

    private static String place(Owner owner) {
        return owner.line() > 0 ? ", line " + owner.line() : "";
    }

    @Override
    public void remember(RowCells row) {
        Owner owner = new Owner(row.circuitKey(), row.cell(Column.CIRCUIT_ID).strip(), row.line());
        remember(owner, row.ipv4());
        List<Entry> v6 = row.ipv6();
        remember(owner, v6);
        v6.forEach(entry -> v6Texts.add(entry.text()));
    }

    private void remember(Owner owner, List<Entry> entries) {
        for (Entry entry : entries) {
            entry.ip().prefix().ifPresent(prefix -> owners.putIfAbsent(prefix, owner));
        }
    }
}
