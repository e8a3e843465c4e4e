package io.mikamel.doctor;

import io.mikamel.domain.SystemResource;
import io.mikamel.mapping.MappingException;
import io.mikamel.mapping.SystemResourceMapper;
import io.mikamel.wire.RouterOsException;
import io.mikamel.wire.Row;
import java.util.List;

/** Which RouterOS it is, and what is particular about talking to it. */
final class VersionExamination {

    private final Prints prints;

    VersionExamination(Prints prints) {
        this.prints = prints;
    }

    void examine(List<Finding> findings) {
        try {
            List<Row> rows = prints.rows("/system/resource", SystemResourceMapper.PROPLIST.split(","));
            if (rows.isEmpty()) {
                findings.add(unknown("/system/resource is empty"));
            } else {
                findings.add(describe(new SystemResourceMapper().map(rows.get(0))));
            }
        } catch (RouterOsException | MappingException e) {
            findings.add(unknown(e.getMessage()));
        }
    }

    private static Finding unknown(String why) {
        return Finding.warn(Check.VERSION, "cannot be told: " + why, "/system resource print");
    }

    private static Finding describe(SystemResource resource) {
        String what = "RouterOS %s on %s, up %s, cpu %s %%"
                .formatted(
                        resource.version(),
                        resource.boardName().orElse("an unnamed board"),
                        days(resource),
                        resource.cpuLoad().map(String::valueOf).orElse("?"));
        String note = note(resource.version());
        return Finding.ok(Check.VERSION, note.isEmpty() ? what : what + "; " + note);
    }

    private static String days(SystemResource resource) {
        return "%d d %d h"
                .formatted(resource.uptime().toDays(), resource.uptime().toHoursPart());
    }

    private static String note(String version) {
        int[] numbers = numbers(version);
        if (numbers[0] == 6) {
            return numbers[1] < 43
                    ? "logs in by challenge, dates are like mar/02/2025"
                    : "dates are like mar/02/2025, names may be in a Windows code page";
        }
        if (numbers[0] == 7 && numbers[1] < 10) {
            return "dates are like mar/02/2025";
        }
        return numbers[0] == 7 && numbers[1] >= 18 ? "answers !empty for an empty menu" : "";
    }

    private static int[] numbers(String version) {
        String[] parts = version.replaceFirst("[^0-9.].*", "").split("\\.");
        int[] numbers = {0, 0};
        for (int i = 0; i < Math.min(2, parts.length); i++) {
            numbers[i] = parts[i].matches("\\d{1,4}") ? Integer.parseInt(parts[i]) : 0;
        }
        return numbers;
    }
}
