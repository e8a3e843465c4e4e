package io.mikamel.domain.session;

import io.mikamel.domain.account.AccountType;

/** What tells sessions of one router apart between two of its boots. */
record SessionKey(AccountType type, String name, String key) {}
