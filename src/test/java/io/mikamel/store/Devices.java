package io.mikamel.store;

import io.mikamel.domain.KnownDevice;
import io.mikamel.domain.Rate;
import io.mikamel.domain.Service;
import io.mikamel.domain.ShapedDevice;
import io.mikamel.domain.ShapingChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Devices for the tests. */
final class Devices {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    private Devices() {}

    static KnownDevice device(String router, String id, String name) {
        return device(router, id, name, "100.64.0.1");
    }

    static KnownDevice device(String router, String id, String name, String ipv4) {
        ShapedDevice row = new ShapedDevice(
                "C" + id,
                name,
                id,
                name,
                "PPP-" + router,
                "AA:BB:CC:DD:EE:FF",
                ipv4,
                "",
                new BigDecimal("2.5"),
                new BigDecimal("5"),
                new BigDecimal("100"),
                new BigDecimal("1000"),
                "PPPoE");
        return new KnownDevice(
                router, Service.PPP, name, row, Optional.of(new Rate(10_000_000, 100_000_000)), Optional.empty());
    }

    static KnownDevice seen(KnownDevice known, Instant at) {
        return new KnownDevice(
                known.router(), known.service(), known.name(), known.device(), known.rate(), Optional.of(at));
    }

    static List<KnownDevice> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> device(
                        "edge-" + i % 10,
                        "D%07d".formatted(i),
                        "user" + i,
                        "10.%d.%d.%d".formatted(i >> 16, i >> 8 & 255, i & 255)))
                .toList();
    }

    static ShapingChange added(KnownDevice known) {
        return new ShapingChange(
                ShapingChange.Kind.ADDED,
                known.router(),
                known.device().circuitId(),
                known.name(),
                Optional.empty(),
                Optional.of(known.device()),
                "new secret");
    }
}
