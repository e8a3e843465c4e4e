package io.mikamel.domain.voucher;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A hotspot user with a comment of ours that nobody here knows. What its comment does not tell, or tells in a way that
 * cannot be read, stays open: a voucher that never ends can be seen and ended, one that ended too soon was paid for.
 */
public final class FoundVoucher {

    private static final Pattern HOURS = Pattern.compile("\\d{1,5}");

    private FoundVoucher() {}

    /** @return empty for an account that is no voucher of ours */
    public static Optional<Voucher> of(RouterAccount account) {
        String comment = account.fields().get(AccountFields.COMMENT).orElse("");
        return CommentMetadata.parse(comment)
                .filter(metadata -> metadata.system() == CommentSystem.VOUCHER)
                .filter(metadata -> account.key().type() == AccountType.HOTSPOT && !account.builtIn())
                .map(metadata -> voucher(account, metadata));
    }

    private static Voucher voucher(RouterAccount account, CommentMetadata comment) {
        AccountFields fields = account.fields();
        boolean disabled = fields.get(AccountFields.DISABLED).equals(Optional.of("true"));
        VoucherTerms terms =
                new VoucherTerms(fields.get(AccountFields.PROFILE).orElse("default"), Validity.CLOCK, hours(comment));
        return new Voucher(
                account.key().router(),
                new VoucherLogin(
                        account.key().name(), fields.get(AccountFields.PASSWORD).orElse("")),
                terms,
                comment.get(CommentField.BATCH).orElse(""),
                disabled ? VoucherState.DISABLED : VoucherState.MIGRATED,
                use(account, comment, terms.valid()),
                comment.text());
    }

    private static VoucherUse use(RouterAccount account, CommentMetadata comment, Duration valid) {
        Optional<Instant> begin = readable(() -> comment.instant(CommentField.FIRST_LOGIN_AT));
        Optional<Instant> end = readable(() -> comment.instant(CommentField.EXPIRES_AT))
                .or(() -> begin.filter(at -> !valid.isZero()).map(at -> at.plus(valid)));
        return new VoucherUse(
                begin.or(() -> end.map(at -> at.minus(valid))),
                end,
                Voucher.limitSeconds(account.fields()).map(Duration::ofSeconds),
                account.usedUptime(),
                "",
                "");
    }

    private static int hours(CommentMetadata comment) {
        return comment.get(CommentField.VALID_HOURS)
                .filter(text -> HOURS.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(hours -> hours <= VoucherTerms.MOST_HOURS)
                .orElse(0);
    }

    private static Optional<Instant> readable(Supplier<Optional<Instant>> time) {
        try {
            return time.get();
        } catch (InvalidFieldException e) {
            return Optional.empty();
        }
    }
}
