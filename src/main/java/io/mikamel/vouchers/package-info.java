/**
 * The beans of the routes that make vouchers and end them.
 *
 * <p>May import domain and store. The one decision behind it: nothing here speaks to a router; what a router must be told is
 * in the outbox with the same commit as the voucher it is about.
 */
package io.mikamel.vouchers;
