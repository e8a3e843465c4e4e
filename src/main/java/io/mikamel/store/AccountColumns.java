package io.mikamel.store;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The three columns that name an account. */
final class AccountColumns {

    private AccountColumns() {}

    static AccountKey read(ResultSet row) throws SQLException {
        return new AccountKey(
                Columns.text(row, "router"), AccountType.of(row.getString("type")), Columns.text(row, "name"));
    }

    static NamedStatement set(NamedStatement statement, AccountKey account) throws SQLException {
        return statement
                .text("router", account.router())
                .text("type", account.type().text())
                .text("name", account.name());
    }
}
