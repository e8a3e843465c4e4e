package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountType;

/** A session of an account, as far as it can be ended. */
public record AccountSession(AccountType type, String name, SessionMark mark) {}
