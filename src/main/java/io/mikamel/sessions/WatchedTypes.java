package io.mikamel.sessions;

import io.mikamel.domain.account.AccountType;
import java.util.Set;

/** Which sessions are followed on which router. Implementations are thread-safe. */
public interface WatchedTypes {

    /** Empty for a router that is not in routers.csv, or not enabled. */
    Set<AccountType> of(String router);
}
