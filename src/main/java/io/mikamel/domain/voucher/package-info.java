/**
 * Vouchers: how their codes are drawn, what their comment on the router says, and what becomes of them when.
 *
 * <p>Values are records over the JDK, transitions pure functions: they give the voucher as it is afterwards and the effects
 * that its router still has to see. Nothing here is ever {@code null}, and no password is in a {@code toString}.
 */
package io.mikamel.domain.voucher;
