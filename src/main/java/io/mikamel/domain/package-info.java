/** Records and pure rules in the words of LibreQoS and RouterOS; no I/O, no clock. May import the JDK. */
package io.mikamel.domain;
