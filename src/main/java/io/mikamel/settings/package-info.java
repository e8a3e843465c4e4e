/** Every setting of Mikamel, typed and checked at once before anything starts. May import wire and domain. */
package io.mikamel.settings;
