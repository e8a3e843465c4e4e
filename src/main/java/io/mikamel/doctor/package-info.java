/**
 * Says why a router cannot be read, or LibreQoS' file not written, and what to do about it. May import inventory, pool,
 * wire, domain and mapping. It only ever reads, and every step has its own deadline. {@code null} never crosses the package.
 */
package io.mikamel.doctor;
