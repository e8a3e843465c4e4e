package io.mikamel.vouchers;

import io.mikamel.domain.voucher.CodeAlphabet;
import io.mikamel.domain.voucher.NamePattern;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherBatch;
import io.mikamel.domain.voucher.VoucherCodes;
import io.mikamel.store.VoucherStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.apache.camel.Body;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bean {@code voucherBatches}: makes vouchers. Thread-safe. */
public final class VoucherBatches {

    private static final Logger LOG = LoggerFactory.getLogger(VoucherBatches.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

    private final VoucherStore store;
    private final BatchRules rules;
    private final VoucherCodes codes;
    private final Clock clock;

    /**
     * @param profiles those that vouchers may have
     * @param random a secure one: who can guess codes surfs for nothing
     */
    public VoucherBatches(
            VoucherStore store, Predicate<String> isRouter, NamePattern profiles, RandomGenerator random, Clock clock) {
        this.store = store;
        this.rules = new BatchRules(isRouter, profiles);
        this.codes = new VoucherCodes(random);
        this.clock = clock;
    }

    /** @throws io.mikamel.domain.voucher.InvalidFieldException naming the field that is wrong; nothing is made then */
    public CreatedBatch create(@Body BatchRequest request) {
        Instant now = clock.instant();
        VoucherBatch batch = rules.batch(request, id(now), now);
        List<Voucher> vouchers = store.create(batch, taken -> codes.draw(batch.shape(), batch.count(), taken));
        CreatedBatch created =
                new CreatedBatch(batch, vouchers.stream().map(Voucher::login).toList());
        LOG.info("{}, by {}", created, batch.createdBy().isEmpty() ? "nobody named" : batch.createdBy());
        return created;
    }

    private String id(Instant now) {
        return "B%s-%s".formatted(DAY.format(now), codes.word(CodeAlphabet.UPPER_DIGITS, 5));
    }
}
