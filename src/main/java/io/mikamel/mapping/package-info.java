/** RouterOS rows to domain records, one class per menu; every unit and every rx/tx is turned here, once. May import wire and domain. */
package io.mikamel.mapping;
