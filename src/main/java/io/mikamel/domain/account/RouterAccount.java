package io.mikamel.domain.account;

import java.time.Duration;

/**
 * An account as it stands on a router now.
 *
 * @param id its {@code .id}, good only for the connection that read it
 * @param fields a password that the router hides ({@code *****}) is not in it
 * @param usedUptime what a hotspot user has used so far over all sessions, zero for a PPP secret
 * @param builtIn whether it came with RouterOS or is dynamic, so that nobody may change it
 */
public record RouterAccount(AccountKey key, String id, AccountFields fields, Duration usedUptime, boolean builtIn) {}
