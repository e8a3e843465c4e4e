package io.mikamel.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where figures come from, without which they say nothing. */
final class Machine {

    private Machine() {}

    static String now() {
        return String.format(
                Locale.ROOT,
                "Java %s, %d processors, load average %.1f",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
