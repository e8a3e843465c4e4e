package io.mikamel.simulator.router;

import io.mikamel.simulator.row.Column;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.ItemTable;
import io.mikamel.simulator.row.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Which addresses are in use, and the pools they come from. Guarded by the router's lock. */
public final class Addresses {

    private final ItemTable pools = ItemTable.named();
    private final Table<Lent> used = new Table<>(1);
    private final Map<Long, Long> usedIds = new HashMap<>();
    private final Map<String, Long> cursors = new HashMap<>();

    /**
     * An address in use.
     *
     * @param pool its pool, empty for a fixed address
     */
    public record Lent(String pool, String address, String owner, String purpose) {

        /** The columns of {@code /ip/pool/used}. */
        public static List<Column<Lent>> columns() {
            return List.of(
                    Column.id(),
                    Column.always("pool", Lent::pool),
                    Column.always("address", Lent::address),
                    Column.always("owner", Lent::owner),
                    Column.always("info", Lent::purpose));
        }
    }

    public ItemTable pools() {
        return pools;
    }

    public Table<Lent> used() {
        return used;
    }

    public boolean isUsed(long address) {
        return usedIds.containsKey(address);
    }

    /** Takes a fixed address; false if it is in use. */
    public boolean take(long address, String owner, String purpose) {
        if (isUsed(address)) {
            return false;
        }
        lend(address, poolOf(address), owner, purpose);
        return true;
    }

    /** The next free address of a pool, empty if there is no such pool or nothing free. */
    public OptionalLong borrow(String pool, String owner, String purpose) {
        List<Ipv4.Range> ranges = ranges(pool);
        long size = ranges.stream().mapToLong(Ipv4.Range::size).sum();
        long cursor = cursors.getOrDefault(pool, 0L);
        for (long i = 0; i < size; i++) {
            long address = nth(ranges, (cursor + i) % size);
            if (!isUsed(address)) {
                cursors.put(pool, cursor + i + 1);
                lend(address, pool, owner, purpose);
                return OptionalLong.of(address);
            }
        }
        return OptionalLong.empty();
    }

    public void giveBack(long address) {
        Long id = usedIds.remove(address);
        if (id != null) {
            used.remove(id);
        }
    }

    public long total(Item pool) {
        return ranges(pool).stream().mapToLong(Ipv4.Range::size).sum();
    }

    public long used(Item pool) {
        String name = pool.text("name");
        return used.rows().stream().filter(lent -> lent.pool().equals(name)).count();
    }

    private void lend(long address, String pool, String owner, String purpose) {
        long id = used.nextId();
        usedIds.put(address, id);
        used.put(id, new Lent(pool, Ipv4.text(address), owner, purpose));
    }

    private String poolOf(long address) {
        return pools.table().rows().stream()
                .filter(pool -> ranges(pool).stream().anyMatch(range -> range.holds(address)))
                .map(pool -> pool.text("name"))
                .findFirst()
                .orElse("");
    }

    private List<Ipv4.Range> ranges(String pool) {
        return pools.withKey(pool).map(Addresses::ranges).orElse(List.of());
    }

    private static List<Ipv4.Range> ranges(Item pool) {
        List<Ipv4.Range> ranges = new ArrayList<>();
        Stream.of(pool.text("ranges").split(","))
                .forEach(text -> Ipv4.range(text).ifPresent(ranges::add));
        return ranges;
    }

    private static long nth(List<Ipv4.Range> ranges, long index) {
        long rest = index;
        for (Ipv4.Range range : ranges) {
            if (rest < range.size()) {
                return range.first() + rest;
            }
            rest -= range.size();
        }
        throw new IllegalArgumentException("address %d of a pool of fewer".formatted(index));
    }
}
