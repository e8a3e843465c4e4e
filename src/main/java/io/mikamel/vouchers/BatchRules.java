package io.mikamel.vouchers;

import io.mikamel.domain.voucher.CodeAlphabet;
import io.mikamel.domain.voucher.CodeShape;
import io.mikamel.domain.voucher.InvalidFieldException;
import io.mikamel.domain.voucher.LoginMode;
import io.mikamel.domain.voucher.NamePattern;
import io.mikamel.domain.voucher.PlainText;
import io.mikamel.domain.voucher.Validity;
import io.mikamel.domain.voucher.VoucherBatch;
import io.mikamel.domain.voucher.VoucherTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Predicate;

/** What a request may hold, and what a field means that was left out. */
final class BatchRules {

    private static final int LONGEST_NAME = 100;
    private static final int PRICE_SCALE = 6;
    private static final int PRICE_DIGITS = 14;

    private final Predicate<String> isRouter;
    private final NamePattern profiles;

    BatchRules(Predicate<String> isRouter, NamePattern profiles) {
        this.isRouter = isRouter;
        this.profiles = profiles;
    }

    /** @throws InvalidFieldException naming the first field that is wrong */
    VoucherBatch batch(BatchRequest request, String id, Instant now) {
        return new VoucherBatch(
                id,
                router(request.router()),
                new VoucherTerms(
                        profile(request.profile()),
                        Validity.of(or(request.validity(), "clock")),
                        required("validHours", request.validHours())),
                required("count", request.count()),
                shape(request),
                price("priceSell", request.priceSell()),
                price("priceCost", request.priceCost()),
                inComment("vendor", or(request.vendor(), "")),
                inComment("createdBy", or(request.createdBy(), "")),
                now);
    }

    private String router(String router) {
        if (!isRouter.test(required("router", router))) {
            throw new InvalidFieldException("router", "'%s' is not in routers.csv".formatted(router));
        }
        return router;
    }

    /** With another one it would be made, and then not be known again as a voucher. */
    private String profile(String asked) {
        String profile = name("profile", required("profile", asked));
        if (!profiles.matches(profile)) {
            throw new InvalidFieldException(
                    "profile",
                    "'%s' is no voucher profile, mikamel.vouchers.profiles is %s".formatted(profile, profiles));
        }
        return profile;
    }

    private static CodeShape shape(BatchRequest request) {
        return new CodeShape(
                or(request.prefix(), ""),
                or(request.length(), 8),
                CodeAlphabet.of(or(request.charset(), CodeAlphabet.LOWER_DIGITS.text())),
                LoginMode.of(or(request.mode(), LoginMode.CODE.text())));
    }

    private static String name(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST_NAME) {
            throw new InvalidFieldException(field, "allowed are 1 to %d characters".formatted(LONGEST_NAME));
        }
        return PlainText.require(field, text);
    }

    private static String inComment(String field, String text) {
        if (text.contains("|")) {
            throw new InvalidFieldException(field, "holds |, which separates the fields of a comment");
        }
        return text.isEmpty() ? text : name(field, text);
    }

    private static BigDecimal price(String field, BigDecimal asked) {
        BigDecimal price = or(asked, BigDecimal.ZERO).stripTrailingZeros();
        boolean tooLong = (long) price.precision() - price.scale() > PRICE_DIGITS;
        if (price.signum() < 0 || price.scale() > PRICE_SCALE || tooLong) {
            throw new InvalidFieldException(
                    field, "allowed is 0 or more, with up to %d decimals".formatted(PRICE_SCALE));
        }
        return price.scale() < 0 ? price.setScale(0) : price;
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidFieldException(field, "missing");
        }
        return value;
    }
}
