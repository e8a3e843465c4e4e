package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import java.util.Optional;

/** A menu that effects read and write. */
public enum AccountMenu {
    HOTSPOT_USER("ip/hotspot/user", "name"),
    PPP_SECRET("ppp/secret", "name"),
    HOTSPOT_ACTIVE("ip/hotspot/active", "user"),
    PPP_ACTIVE("ppp/active", "name"),
    HOTSPOT_COOKIE("ip/hotspot/cookie", "user");

    private final String path;
    private final String nameAttribute;

    AccountMenu(String path, String nameAttribute) {
        this.path = path;
        this.nameAttribute = nameAttribute;
    }

    /** Without a slash in front, as endpoints have it. */
    public String path() {
        return path;
    }

    /** The attribute that holds the account's name. */
    public String nameAttribute() {
        return nameAttribute;
    }

    static AccountMenu accounts(AccountType type) {
        return type == AccountType.HOTSPOT ? HOTSPOT_USER : PPP_SECRET;
    }

    static AccountMenu sessions(AccountType type) {
        return type == AccountType.HOTSPOT ? HOTSPOT_ACTIVE : PPP_ACTIVE;
    }

    /** Where an effect shows; empty if it cannot show anywhere, since PPP has no cookies. */
    public static Optional<AccountMenu> of(Effect effect) {
        AccountType type = effect.account().type();
        return switch (effect.kind()) {
            case KICK -> Optional.of(sessions(type));
            case DROP_COOKIES -> Optional.of(HOTSPOT_COOKIE).filter(menu -> type == AccountType.HOTSPOT);
            default -> Optional.of(accounts(type));
        };
    }
}
