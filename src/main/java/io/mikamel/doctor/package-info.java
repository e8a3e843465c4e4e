/** Says why a router cannot be read, and what to do. May import inventory, pool and wire. */
package io.mikamel.doctor;
