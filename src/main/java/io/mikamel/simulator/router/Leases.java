package io.mikamel.simulator.router;

import io.mikamel.simulator.row.ItemTable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** DHCP leases: what is stored of each, and which are in use. Guarded by the router's lock. */
public final class Leases {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final ItemTable leases = new ItemTable(1, lease -> lease.text("server") + "\n" + lease.text("address"));
    private final Map<Long, Binding> bindings = new HashMap<>();
    private final RouterTime time;

    /** A lease in use. */
    public record Binding(Instant renewed, String hostName) {}

    Leases(RouterTime time) {
        this.time = time;
    }

    public ItemTable leases() {
        return leases;
    }

    public Optional<Binding> binding(long lease) {
        return Optional.ofNullable(bindings.get(lease));
    }

    public void bind(long lease, String hostName) {
        bindings.put(lease, new Binding(time.now(), hostName));
        leases.table().touched(lease);
    }

    public void release(long lease) {
        if (bindings.remove(lease) != null) {
            leases.table().touched(lease);
        }
    }

    /** A client renews at half time, so the rest of a lease in use is between half and all of it. */
    public Duration expiresAfter(Binding binding) {
        return VALID.minusSeconds(age(binding));
    }

    public Duration lastSeen(Binding binding) {
        return Duration.ofSeconds(age(binding));
    }

    private long age(Binding binding) {
        return time.since(binding.renewed()).toSeconds() % (VALID.toSeconds() / 2);
    }
}
