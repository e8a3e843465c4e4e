package io.mikamel.vouchers;

import java.math.BigDecimal;

/**
 * What somebody asks for, as it came: a field that was left out is {@code null}.
 *
 * @param length of a code without its prefix
 * @param mode {@code code} or {@code userpass}
 * @param validity {@code clock} or {@code uptime}
 */
public record BatchRequest(
        String router,
        String profile,
        Integer count,
        String prefix,
        Integer length,
        String charset,
        String mode,
        Integer validHours,
        String validity,
        BigDecimal priceSell,
        BigDecimal priceCost,
        String vendor,
        String createdBy) {}
