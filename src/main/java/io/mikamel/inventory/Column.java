package io.mikamel.inventory;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A column of routers.csv. */
enum Column {
    NAME("Router Name / ID", true, "routernameid", "routername", "router", "name"),
    HOST("IP", true, "ip", "ipaddress", "host", "address"),
    USERNAME("API Username", true, "apiusername", "username", "apiuser", "user"),
    PASSWORD("API Password", true, "apipassword", "password"),
    PORT("API Port", true, "apiport", "port"),
    TLS("TLS", false, "tls"),
    FINGERPRINT("TLS Fingerprint", false, "tlsfingerprint", "fingerprint"),
    DRIVER("Driver", false, "driver"),
    SOURCES("Sources", false, "sources"),
    PARENT_NODE("Parent Node", false, "parentnode"),
    SITE("Site", false, "site"),
    ENABLED("Enabled", false, "enabled");

    private final String title;
    private final boolean required;
    private final Set<String> spellings;

    Column(String title, boolean required, String... spellings) {
        this.title = title;
        this.required = required;
        this.spellings = Set.of(spellings);
    }

    String title() {
        return title;
    }

    boolean isRequired() {
        return required;
    }

    /** By its title, whatever its case, blanks and signs. */
    static Optional<Column> of(String title) {
        String spelling = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        for (Column column : values()) {
            if (column.spellings.contains(spelling)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
