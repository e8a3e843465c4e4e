package io.mikamel.store;

/** The last row of the audit log. */
record AuditHead(long seq, String hash) {}
