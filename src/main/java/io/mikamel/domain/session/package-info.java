/**
 * Sessions of subscribers: who is online, since when, with which address, and how many bytes went which way.
 *
 * <p>The rules are pure: a {@link io.mikamel.domain.session.SessionBook} and what a router said give the next book and what
 * changed, so that a change which could not be stored is simply found again. Whether a session is the same as before is
 * told by the router's own uptime, never by a wall clock. Bytes are the subscriber's: in is upload, out is download.
 */
package io.mikamel.domain.session;
