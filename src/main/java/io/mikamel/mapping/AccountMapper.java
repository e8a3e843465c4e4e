package io.mikamel.mapping;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows of a menu of accounts, every field in the one form that {@link AccountFields} has for it. */
abstract class AccountMapper extends MenuMapper<RouterAccount> {

    /** What stands in place of a password for users without the policy {@code sensitive}. */
    private static final String HIDDEN = "*****";

    private final String router;
    private final AccountType type;
    private final List<String> texts;
    private final List<String> limits;

    /**
     * @param texts fields that are taken as they are
     * @param limits numbers of bytes, of which zero means none
     */
    AccountMapper(String menu, String router, AccountType type, List<String> texts, List<String> limits) {
        super(menu);
        this.router = router;
        this.type = type;
        this.texts = texts;
        this.limits = limits;
    }

    @Override
    final RouterAccount map(Attributes row) {
        SortedMap<String, String> fields = new TreeMap<>();
        texts.forEach(name -> row.text(name).ifPresent(value -> fields.put(name, value)));
        limits.forEach(
                name -> row.text(name).filter(value -> !value.equals("0")).ifPresent(value -> fields.put(name, value)));
        fields.remove(AccountFields.PASSWORD, HIDDEN);
        fields.remove("server", "all");
        fields.put(AccountFields.DISABLED, String.valueOf(row.flag("disabled", false)));
        row.duration(AccountFields.LIMIT_UPTIME)
                .filter(limit -> !limit.isZero())
                .ifPresent(limit -> fields.put(AccountFields.LIMIT_UPTIME, limit.toSeconds() + "s"));
        return new RouterAccount(
                new AccountKey(router, type, row.required("name")),
                row.required(".id"),
                new AccountFields(fields),
                row.duration("uptime").orElse(Duration.ZERO),
                row.flag("default", false) || row.flag("dynamic", false));
    }
}
