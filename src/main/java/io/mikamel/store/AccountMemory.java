package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.plan.Applied;
import java.util.Map;
import java.util.Set;

/**
 * What the database knows of one router's accounts besides what it wants.
 *
 * @param busy those with effects under way
 * @param online those with a session
 */
public record AccountMemory(Map<AccountKey, Applied> applied, Set<AccountKey> busy, Set<AccountKey> online) {}
