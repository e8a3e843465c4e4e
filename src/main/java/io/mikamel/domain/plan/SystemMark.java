package io.mikamel.domain.plan;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountType;
import java.util.Map;

/** The first word of comments that S2's systems write: it tells whose an account is. */
final class SystemMark {

    private static final Map<AccountType, String> MARKS =
            Map.of(AccountType.HOTSPOT, "VOUCHER_SYSTEM", AccountType.PPPOE, "PPPOE_SYSTEM");

    private SystemMark() {}

    static boolean isOn(AccountType type, AccountFields fields) {
        return begins(fields, MARKS.get(type));
    }

    static boolean isOfAny(AccountFields fields) {
        return MARKS.values().stream().anyMatch(mark -> begins(fields, mark));
    }

    private static boolean begins(AccountFields fields, String mark) {
        return fields.get(AccountFields.COMMENT).orElse("").startsWith(mark + "|");
    }
}
