package io.mikamel.domain.subscription;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A PPP account that is sold by the month.
 *
 * @param router whose account it is
 * @param password empty where nobody here knows it: a router may hide the one of an account that was taken over
 * @param service the PPP service it may use, such as {@code pppoe} or {@code any}
 * @param batch empty for one without
 * @param comment as it should be on the router
 */
public record Subscription(
        String router,
        String name,
        String password,
        String profile,
        String service,
        String batch,
        SubscriptionState state,
        String comment) {

    /** RouterOS' name of the field. */
    static final String SERVICE = "service";

    public AccountKey account() {
        return new AccountKey(router, AccountType.PPPOE, name);
    }

    /** What its account should be; an unknown password is not in it. */
    public AccountFields fields() {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put(AccountFields.PROFILE, profile);
        fields.put(SERVICE, service);
        fields.put(AccountFields.COMMENT, comment);
        fields.put(AccountFields.DISABLED, Boolean.toString(isShutOut()));
        if (!password.isEmpty()) {
            fields.put(AccountFields.PASSWORD, password);
        }
        return new AccountFields(fields);
    }

    private boolean isShutOut() {
        return state == SubscriptionState.EXPIRED || state == SubscriptionState.DISABLED;
    }

    /** For logs: without the password. */
    @Override
    public String toString() {
        return "subscription '%s' on %s, %s".formatted(name, router, state.text());
    }
}
