package io.mikamel.store;

import io.mikamel.domain.voucher.Voucher;
import java.time.Instant;
import java.util.Optional;

/** A voucher with the times that only the table knows. */
public record StoredVoucher(Voucher voucher, Instant createdAt, Optional<Instant> lastSeen, Instant updatedAt) {}
