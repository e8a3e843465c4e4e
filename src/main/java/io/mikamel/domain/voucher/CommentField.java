package io.mikamel.domain.voucher;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A field of our comments and its place behind the word. */
public enum CommentField {
    BATCH(1),
    PRICE_SELL(2),
    PRICE_COST(3),
    VALID_HOURS(4, CommentSystem.VOUCHER),
    VENDOR(5, CommentSystem.VOUCHER),
    CUSTOMER(4, CommentSystem.PPPOE),
    SUBSCRIPTION(5, CommentSystem.PPPOE),
    CREATED_DATE(6),
    CREATED_BY(7),
    FIRST_LOGIN_AT(8, CommentSystem.VOUCHER),
    EXPIRES_AT(9, CommentSystem.VOUCHER);

    private final int place;
    private final Set<CommentSystem> systems;

    CommentField(int place) {
        this.place = place;
        this.systems = EnumSet.allOf(CommentSystem.class);
    }

    CommentField(int place, CommentSystem system) {
        this.place = place;
        this.systems = EnumSet.of(system);
    }

    public boolean isIn(CommentSystem system) {
        return systems.contains(system);
    }

    int place() {
        return place;
    }

    /** As the format names it, such as {@code price_sell}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
