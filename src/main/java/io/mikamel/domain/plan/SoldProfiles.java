package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.voucher.NamePattern;

/** Which profiles are sold: those of hotspot users as vouchers, those of PPP as subscriptions. */
public record SoldProfiles(NamePattern vouchers, NamePattern subscriptions) {

    public boolean has(AccountType type, String profile) {
        return pattern(type).matches(profile);
    }

    public boolean has(RouterAccount account) {
        return has(account.key().type(), profile(account));
    }

    /** Why an account is none that is sold. */
    public String reason(RouterAccount account) {
        return "has our comment, but its profile '%s' is none of %s"
                .formatted(profile(account), pattern(account.key().type()));
    }

    private NamePattern pattern(AccountType type) {
        return type == AccountType.HOTSPOT ? vouchers : subscriptions;
    }

    private static String profile(RouterAccount account) {
        return account.fields().get(AccountFields.PROFILE).orElse("default");
    }
}
