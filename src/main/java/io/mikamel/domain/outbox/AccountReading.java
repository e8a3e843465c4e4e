package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.RouterAccount;
import java.util.List;

/** What a router shows now of the accounts that are asked for. */
public record AccountReading(List<RouterAccount> accounts, List<AccountSession> sessions, List<AccountCookie> cookies) {

    public static final AccountReading NOTHING = new AccountReading(List.of(), List.of(), List.of());

    public AccountReading {
        accounts = List.copyOf(accounts);
        sessions = List.copyOf(sessions);
        cookies = List.copyOf(cookies);
    }

    public List<RouterAccount> accounts(AccountKey key) {
        return accounts.stream().filter(account -> account.key().equals(key)).toList();
    }

    public List<SessionMark> sessions(AccountKey key) {
        return sessions.stream()
                .filter(session ->
                        session.type() == key.type() && session.name().equals(key.name()))
                .map(AccountSession::mark)
                .toList();
    }

    List<String> cookies(AccountKey key) {
        return cookies.stream()
                .filter(cookie -> cookie.user().equals(key.name()))
                .map(AccountCookie::id)
                .toList();
    }
}
