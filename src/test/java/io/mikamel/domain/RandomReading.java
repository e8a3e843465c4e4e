package io.mikamel.domain;

import java.time.Duration;
import java.util.Random;

/** Whatever a router may say, over few names and addresses so that they collide. */
final class RandomReading {

    private static final String[] NAMES = {
        "ana", "Ana", "bob smith", "a@b", "\"q\", c", "x\ny", "😀", "#1", "=1+1", " pad ", "x".repeat(200), "x y"
    };
    private static final String[] PROFILES = {"p10", "none", "bad", "missing", "default"};

    private RandomReading() {}

    static Reading of(String router, Random random) {
        Reading reading = Reading.of(router)
                .profile("p10", "10M/20M")
                .profile("none", null)
                .profile("bad", "10Mbit");
        for (String name : NAMES) {
            int kind = random.nextInt(6);
            String profile = PROFILES[random.nextInt(PROFILES.length)];
            if (kind == 1) {
                reading.secretAt(name, profile, address(random));
            } else if (kind == 2) {
                reading.disabledSecret(name, profile);
            } else if (kind > 2) {
                reading.secret(name, profile);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                reading.session(name, address(random), Duration.ofMinutes(random.nextInt(5)));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            String mac = "02:00:00:00:00:0" + random.nextInt(4);
            String user = random.nextBoolean() ? "" : NAMES[random.nextInt(NAMES.length)];
            reading.hotspot(user, address(random), mac);
            reading.lease(null, "phone", address(random), mac);
        }
        return reading;
    }

    static String address(Random random) {
        return "10.0.0." + (1 + random.nextInt(30));
    }
}
