package io.mikamel.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What LibreQoS would refuse in a file, whatever is in it. */
final class Acceptable {

    private Acceptable() {}

    static void check(World world) {
        assertThat(addresses(world)).doesNotHaveDuplicates();
        assertThat(world.devices())
                .extracting(it -> Ownership.id(it.deviceId()))
                .doesNotHaveDuplicates();
        assertEachCircuitHasItsOwnIdAndOneNode(world);
    }

    static List<String> addresses(World world) {
        List<String> addresses = new ArrayList<>();
        world.devices().forEach(device -> addresses.addAll(Ipv4.hosts(device.ipv4())));
        return addresses;
    }

    private static void assertEachCircuitHasItsOwnIdAndOneNode(World world) {
        Set<String> circuits = new HashSet<>();
        Set<String> ids = new HashSet<>();
        world.known.forEach(known -> {
            String id = Ownership.id(known.device().circuitId());
            circuits.add(id
                    + known.router()
                    + known.service()
                    + CircuitKey.of(known).identity()
                    + known.device().parentNode());
            ids.add(id);
        });
        assertThat(circuits).hasSameSizeAs(ids);
    }
}
