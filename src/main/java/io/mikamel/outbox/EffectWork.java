package io.mikamel.outbox;

import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.outbox.AccountCookie;
import io.mikamel.domain.outbox.AccountMenu;
import io.mikamel.domain.outbox.AccountReading;
import io.mikamel.domain.outbox.AccountSession;
import io.mikamel.mapping.HotspotAccountMapper;
import io.mikamel.mapping.HotspotCookieMapper;
import io.mikamel.mapping.HotspotMarkMapper;
import io.mikamel.mapping.PppMarkMapper;
import io.mikamel.mapping.PppSecretAccountMapper;
import io.mikamel.wire.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A chunk on its way: what is still open of it, and what the router shows. Confined to the exchange. */
public final class EffectWork {

    private final String router;
    private final Map<Long, Attempt> open = new LinkedHashMap<>();
    private final Map<AccountMenu, Refusal> unreadable = new EnumMap<>(AccountMenu.class);
    private final List<RouterAccount> accounts = new ArrayList<>();
    private final List<AccountSession> sessions = new ArrayList<>();
    private final List<AccountCookie> cookies = new ArrayList<>();

    EffectWork(EffectChunk chunk) {
        router = chunk.router();
        chunk.effects().forEach(due -> open.put(due.id(), new Attempt(due)));
    }

    public String router() {
        return router;
    }

    /** Whether anything of it is neither done nor put off. */
    public boolean isOpen() {
        return !open.isEmpty();
    }

    List<Attempt> attempts() {
        return List.copyOf(open.values());
    }

    Attempt attempt(EffectCommand command) {
        return open.get(command.effect());
    }

    void close(Attempt attempt) {
        open.remove(attempt.due().id());
    }

    /** Forgets what was read; which prints tell it anew? */
    List<MenuPrint> beginReading() {
        unreadable.clear();
        accounts.clear();
        sessions.clear();
        cookies.clear();
        Map<AccountMenu, Set<String>> names = new EnumMap<>(AccountMenu.class);
        for (Attempt attempt : open.values()) {
            AccountMenu.of(attempt.due().effect()).ifPresent(menu -> names.computeIfAbsent(menu, any -> new TreeSet<>())
                    .add(attempt.due().effect().account().name()));
        }
        return names.entrySet().stream()
                .map(entry -> new MenuPrint(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Of a print that asked for more, only what was meant is kept: exact names, so case counts. */
    void read(MenuPrint print, List<Row> answer) {
        List<Row> rows = answer.stream()
                .filter(row ->
                        print.names().contains(row.getOrDefault(print.menu().nameAttribute(), "")))
                .toList();
        switch (print.menu()) {
            case HOTSPOT_USER -> add(
                    accounts, new HotspotAccountMapper(router).map(rows).values());
            case PPP_SECRET -> add(
                    accounts, new PppSecretAccountMapper(router).map(rows).values());
            case HOTSPOT_ACTIVE -> add(
                    sessions, new HotspotMarkMapper().map(rows).values());
            case PPP_ACTIVE -> add(sessions, new PppMarkMapper().map(rows).values());
            case HOTSPOT_COOKIE -> add(
                    cookies, new HotspotCookieMapper().map(rows).values());
        }
    }

    void unreadable(MenuPrint print, Refusal why) {
        unreadable.put(print.menu(), why);
    }

    /** Why the effect's menu was not read; {@link Refusal#NONE} if it was. */
    Refusal whyUnread(Attempt attempt) {
        return AccountMenu.of(attempt.due().effect())
                .map(menu -> unreadable.getOrDefault(menu, Refusal.NONE))
                .orElse(Refusal.NONE);
    }

    AccountReading reading() {
        return new AccountReading(accounts, sessions, cookies);
    }

    private static <T> void add(List<T> all, Collection<T> some) {
        all.addAll(some);
    }
}
