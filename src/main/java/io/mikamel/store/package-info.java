/** SQL in files, schema migrations, records in and out. May import domain. */
package io.mikamel.store;
