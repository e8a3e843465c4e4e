/**
 * SQL in files, schema migrations, records in and out, on H2 and PostgreSQL with the same statements. May import domain.
 */
package io.mikamel.store;
