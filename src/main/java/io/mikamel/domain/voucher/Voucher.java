package io.mikamel.domain.voucher;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hotspot account that is sold for a time.
 *
 * @param router whose account it is
 * @param batch empty for one that was taken over without
 * @param comment as it should be on the router
 */
public record Voucher(
        String router,
        VoucherLogin login,
        VoucherTerms terms,
        String batch,
        VoucherState state,
        VoucherUse use,
        String comment) {

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,10})s");

    public String code() {
        return login.code();
    }

    public AccountKey account() {
        return new AccountKey(router, AccountType.HOTSPOT, code());
    }

    /** Whether the paid time is over by the clock. */
    public boolean isOver(Instant at) {
        return use.expiresAt().filter(end -> !end.isAfter(at)).isPresent();
    }

    /** What its account should be; an unknown password is not in it. */
    public AccountFields fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(AccountFields.PROFILE, terms.profile());
        fields.put(AccountFields.COMMENT, comment);
        fields.put(AccountFields.DISABLED, Boolean.toString(isShutOut()));
        use.limitUptime().ifPresent(limit -> fields.put(AccountFields.LIMIT_UPTIME, seconds(limit)));
        if (!login.password().isEmpty()) {
            fields.put(AccountFields.PASSWORD, login.password());
        }
        return new AccountFields(fields);
    }

    /** Whether nobody may be online with it. */
    public boolean isShutOut() {
        return state == VoucherState.EXPIRED || state == VoucherState.DISABLED;
    }

    Voucher in(VoucherState newState) {
        return new Voucher(router, login, terms, batch, newState, use, comment);
    }

    Voucher with(VoucherUse newUse) {
        return new Voucher(router, login, terms, batch, state, newUse, comment);
    }

    Voucher withComment(String newComment) {
        return new Voucher(router, login, terms, batch, state, use, newComment);
    }

    Voucher withPassword(String password) {
        return new Voucher(router, new VoucherLogin(code(), password), terms, batch, state, use, comment);
    }

    /** Never less than what is paid for. */
    public static long wholeSeconds(Duration time) {
        return time.plusNanos(999_999_999).toSeconds();
    }

    /** The limit that an account has, in whole seconds; empty for one without. */
    public static Optional<Long> limitSeconds(AccountFields fields) {
        return fields.get(AccountFields.LIMIT_UPTIME)
                .map(SECONDS::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Long.valueOf(matcher.group(1)));
    }

    static String seconds(Duration time) {
        return wholeSeconds(time) + "s";
    }
}
