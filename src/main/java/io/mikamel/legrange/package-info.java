/** The interface of {@link io.mikamel.wire} over me.legrange:mikrotik, made safe. May import wire and me.legrange. */
package io.mikamel.legrange;
