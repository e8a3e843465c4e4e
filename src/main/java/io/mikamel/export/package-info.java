/** ShapedDevices.csv and network.json, read and written by column name, validated with the rules of LibreQoS. May import domain. */
package io.mikamel.export;
