package io.mikamel.inventory;

import io.mikamel.domain.Service;
import io.mikamel.pool.RouterDefinition;
import io.mikamel.settings.Placeholders;
import io.mikamel.wire.RouterAddress;
import io.mikamel.wire.Secret;
import io.mikamel.wire.Tls;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a router of the cells of one line; the first cell that cannot be used ends it with a CellException. No message
 * repeats a cell: an unquoted comma in a password would have put a piece of it there.
 */
final class RouterLine {

    private static final int LONGEST_NAME = 100;

    private final Map<Column, String> cells;
    private final InventoryRules rules;

    RouterLine(Map<Column, String> cells, InventoryRules rules) {
        this.cells = cells;
        this.rules = rules;
    }

    /** @throws CellException naming the column */
    Router router() {
        String name = name();
        String host = Host.parse(cell(Column.HOST));
        Tls tls = tls(host);
        RouterAddress address =
                new RouterAddress(host, port(tls), username(), Secret.of(resolved(Column.PASSWORD)), tls, driver());
        RouterDefinition definition = new RouterDefinition(name, address, flag(Column.ENABLED, true));
        return new Router(definition, sources(), text(Column.PARENT_NODE), text(Column.SITE));
    }

    String name() {
        String name = cell(Column.NAME);
        if (name.isEmpty()) {
            throw new CellException(Column.NAME, "is empty");
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new CellException(
                    Column.NAME, "allowed are up to %d characters, no control characters".formatted(LONGEST_NAME));
        }
        return name;
    }

    private String username() {
        String username = resolved(Column.USERNAME).strip();
        if (username.isEmpty()) {
            throw new CellException(Column.USERNAME, "is empty");
        }
        return username;
    }

    private int port(Tls tls) {
        String port = cell(Column.PORT);
        if (port.isEmpty()) {
            return tls.isOn() ? 8729 : 8728;
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw new CellException(Column.PORT, "allowed is a number, 1 to 65535");
        }
        return Integer.parseInt(port);
    }

    private Tls tls(String host) {
        String fingerprint = cell(Column.FINGERPRINT);
        String word = cell(Column.TLS).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> fingerprint.isEmpty() ? Tls.OFF : pinned(fingerprint);
            case "no", "false", "off" -> off(fingerprint);
            case "yes", "true", "on", "pin" -> fingerprint.isEmpty() ? unknown(host, word) : pinned(fingerprint);
            case "tofu" -> fingerprint.isEmpty() ? Tls.TRUST_ON_FIRST_USE : pinned(fingerprint);
            default -> throw new CellException(Column.TLS, "allowed is yes, no or tofu");
        };
    }

    private static Tls off(String fingerprint) {
        if (!fingerprint.isEmpty()) {
            throw new CellException(Column.TLS, "is no, but there is a fingerprint");
        }
        return Tls.OFF;
    }

    private static Tls pinned(String fingerprint) {
        try {
            return Tls.pinned(fingerprint.replaceFirst("(?i)^(sha-?256)?( fingerprint)?[=:]", ""));
        } catch (IllegalArgumentException e) {
            throw new CellException(Column.FINGERPRINT, "allowed are 64 hex digits (SHA-256 of the certificate)");
        }
    }

    private Tls unknown(String host, String word) {
        if (rules.trustOnFirstUse() && !word.equals("pin")) {
            return Tls.TRUST_ON_FIRST_USE;
        }
        String port = cell(Column.PORT).isEmpty() ? "8729" : cell(Column.PORT);
        throw new CellException(
                Column.FINGERPRINT,
                ("is empty. Get it with: openssl s_client -connect %s:%s </dev/null | openssl x509 -noout -fingerprint"
                                + " -sha256 and compare it on the router; or write tofu in the column TLS; or set"
                                + " mikamel.tls.trust-on-first-use=true")
                        .formatted(host.indexOf(':') < 0 ? host : "[" + host + "]", port));
    }

    private String driver() {
        String driver = cell(Column.DRIVER).toLowerCase(Locale.ROOT);
        return switch (driver) {
            case "", RouterAddress.NATIVE -> RouterAddress.NATIVE;
            case RouterAddress.LEGRANGE -> RouterAddress.LEGRANGE;
            default -> throw new CellException(
                    Column.DRIVER, "allowed is %s or %s".formatted(RouterAddress.NATIVE, RouterAddress.LEGRANGE));
        };
    }

    private Set<Service> sources() {
        String text = cell(Column.SOURCES).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return rules.sources();
        }
        Set<Service> sources = EnumSet.noneOf(Service.class);
        for (String word : text.strip().split("[\\s,;|+]+")) {
            sources.add(source(word));
        }
        return Set.copyOf(sources);
    }

    private static Service source(String word) {
        try {
            return Service.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new CellException(Column.SOURCES, "allowed are ppp, hotspot, dhcp, with blanks between");
        }
    }

    private boolean flag(Column column, boolean otherwise) {
        String word = cell(column).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> otherwise;
            case "yes", "true", "on", "1" -> true;
            case "no", "false", "off", "0" -> false;
            default -> throw new CellException(column, "allowed is yes or no");
        };
    }

    private String resolved(Column column) {
        try {
            return new Placeholders(rules.environment()).resolve(cells.getOrDefault(column, ""));
        } catch (IllegalArgumentException e) {
            throw new CellException(column, e.getMessage());
        }
    }

    private Optional<String> text(Column column) {
        return Optional.of(cell(column)).filter(text -> !text.isEmpty());
    }

    private String cell(Column column) {
        return cells.getOrDefault(column, "").strip();
    }
}
