package io.mikamel.domain;

import java.util.Locale;

/**
 * Whose row it is.
 *
 * @param identity the exact name of a secret or hotspot user, the MAC address of a lease: many clients share a host name
 */
record CircuitKey(String router, Service service, String identity) {

    static CircuitKey of(KnownDevice known) {
        return of(known.router(), known.service(), known.name(), known.device());
    }

    /** The key of a row by what stands in it. */
    static CircuitKey of(String router, Service service, String name, ShapedDevice row) {
        String identity = service == Service.DHCP ? "" : name;
        return of(router, service, identity, row.macAddress(), row.ipv4());
    }

    /** Hotspot users and leases without a name go by their MAC address, without that by their address. */
    static CircuitKey of(String router, Service service, String name, String macAddress, String address) {
        String otherwise = macAddress.isEmpty() ? address : macAddress.toUpperCase(Locale.ROOT);
        boolean named = service == Service.PPP || !name.isEmpty();
        return new CircuitKey(router, service, named ? name : otherwise);
    }

    /** As a record has it, but cheaper: keys are compared millions of times in a cycle. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof CircuitKey key
                        && service == key.service
                        && identity.equals(key.identity)
                        && router.equals(key.router);
    }

    @Override
    public int hashCode() {
        return 31 * router.hashCode() + identity.hashCode();
    }

    /** The same subscriber under another router. */
    CircuitKey on(String other) {
        return new CircuitKey(other, service, identity);
    }

    /** Whether the rows of one key are devices of one circuit; each hotspot session has the whole rate for itself. */
    boolean isOneCircuit() {
        return service != Service.HOTSPOT;
    }
}
