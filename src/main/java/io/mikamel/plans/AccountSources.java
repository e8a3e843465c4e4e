package io.mikamel.plans;

import io.mikamel.domain.account.AccountType;
import java.util.List;
import java.util.Set;

/** What routers.csv says of accounts. Implementations are thread-safe. */
public interface AccountSources {

    /** The routers that are enabled, in its order. */
    List<String> routers();

    /** Which accounts are read from a router. */
    Set<AccountType> types(String router);
}
