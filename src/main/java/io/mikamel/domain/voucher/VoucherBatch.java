package io.mikamel.domain.voucher;

import io.mikamel.domain.account.Effect;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Vouchers that are made and sold together.
 *
 * @param id stands in their comments
 * @param vendor who sells them, may be empty
 */
public record VoucherBatch(
        String id,
        String router,
        VoucherTerms terms,
        int count,
        CodeShape shape,
        BigDecimal priceSell,
        BigDecimal priceCost,
        String vendor,
        String createdBy,
        Instant createdAt) {

    public static final int MOST = 5000;

    public VoucherBatch {
        if (count < 1 || count > MOST) {
            throw new InvalidFieldException("count", "%d, allowed is 1 to %d".formatted(count, MOST));
        }
        if (terms.isEndless()) {
            throw new InvalidFieldException("validHours", "0, allowed is 1 to %d".formatted(VoucherTerms.MOST_HOURS));
        }
    }

    /**
     * One of them, with its limit from the beginning: its count on the router begins at zero too, and it ends even if nobody
     * here sees its first login.
     */
    public Voucher voucher(VoucherLogin login) {
        VoucherUse use = VoucherUse.NONE.limitedTo(Optional.of(terms.valid()));
        return new Voucher(router, login, terms, id, VoucherState.CREATED, use, comment());
    }

    /** What brings a voucher of it to its router. */
    public Effect add(Voucher voucher) {
        return VoucherLife.add(voucher, "voucher batch " + id);
    }

    /** @throws InvalidFieldException if a value cannot stand in a comment */
    public String comment() {
        return CommentMetadata.of(CommentSystem.VOUCHER)
                .with(CommentField.BATCH, id)
                .with(CommentField.PRICE_SELL, priceSell.toPlainString())
                .with(CommentField.PRICE_COST, priceCost.toPlainString())
                .with(CommentField.VALID_HOURS, Integer.toString(terms.validHours()))
                .with(CommentField.VENDOR, vendor)
                .with(
                        CommentField.CREATED_DATE,
                        createdAt.atOffset(ZoneOffset.UTC).toLocalDate().toString())
                .with(CommentField.CREATED_BY, createdBy)
                .text();
    }
}
