package io.mikamel.mapping;

import io.mikamel.domain.SystemResource;
import java.time.Duration;

/** The row of {@code /system/resource}. */
public final class SystemResourceMapper extends MenuMapper<SystemResource> {

    public static final String PROPLIST =
            "version,uptime,board-name,architecture-name,cpu-load,free-memory,total-memory";

    /** All that is needed to tell one boot from the next. */
    public static final String UPTIME_PROPLIST = "version,uptime";

    public SystemResourceMapper() {
        super("/system/resource");
    }

    @Override
    SystemResource map(Attributes row) {
        return new SystemResource(
                row.required("version").strip().split("\\s", 2)[0],
                row.duration("uptime").orElse(Duration.ZERO),
                row.text("board-name"),
                row.text("architecture-name"),
                row.number("cpu-load"),
                row.number("free-memory"),
                row.number("total-memory"));
    }
}
