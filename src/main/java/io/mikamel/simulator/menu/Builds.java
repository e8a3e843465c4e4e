package io.mikamel.simulator.menu;

import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.router.RouterModel;
import java.time.Instant;
import java.util.Map;

/** When the packages of a dialect were built. */
final class Builds {

    private Builds() {}

    static String time(RouterModel router) {
        Map<Dialect, String> built = Map.of(
                Dialect.V6_49, "2023-11-30T12:01:31Z",
                Dialect.V7_9, "2023-05-30T06:05:35Z",
                Dialect.V7_16, "2024-11-26T12:09:40Z",
                Dialect.V7_18, "2025-03-11T11:59:04Z",
                Dialect.V7_24, "2026-09-01T09:12:55Z");
        return router.time().buildTime(Instant.parse(built.get(router.dialect())));
    }
}
