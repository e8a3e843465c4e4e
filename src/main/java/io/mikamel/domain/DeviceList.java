package io.mikamel.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Collects the devices of one subscriber; of two sessions with one address the younger counts, the other is a ghost. */
final class DeviceList {

    private static final int SHOWN = 80;

    private final CircuitKey key;
    private final Consumer<Refusal> refusals;
    private final Map<String, CircuitDevice> byAddress = new TreeMap<>();

    DeviceList(CircuitKey key, Consumer<Refusal> refusals) {
        this.key = key;
        this.refusals = refusals;
    }

    /** A session; one without an address is no device, one with an address that is no IPv4 is refused. */
    void live(String address, String macAddress, Duration uptime) {
        if (address.isBlank()) {
            return;
        }
        Ipv4.host(address)
                .map(host -> new CircuitDevice(host, macAddress, true, uptime))
                .ifPresentOrElse(this::add, () -> refuse(address));
    }

    void fixed(String host) {
        add(new CircuitDevice(host, "", false, Duration.ZERO));
    }

    boolean isEmpty() {
        return byAddress.isEmpty();
    }

    List<CircuitDevice> byAddress() {
        return List.copyOf(byAddress.values());
    }

    private void add(CircuitDevice device) {
        byAddress.merge(device.address(), device, DeviceList::younger);
    }

    private static CircuitDevice younger(CircuitDevice one, CircuitDevice other) {
        int order = one.uptime().compareTo(other.uptime());
        return order < 0 || order == 0 && one.macAddress().compareTo(other.macAddress()) <= 0 ? one : other;
    }

    private void refuse(String address) {
        String shown = address.length() <= SHOWN ? address : address.substring(0, SHOWN) + "...";
        refusals.accept(
                new Refusal(key.router(), key.identity(), "address \"%s\" is no IPv4 address".formatted(shown)));
    }
}
