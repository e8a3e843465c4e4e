package io.mikamel.domain.outbox;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.Effect;
import io.mikamel.domain.account.EffectKind;
import io.mikamel.domain.account.RouterAccount;
import java.util.List;
import java.util.Optional;

/** Compares an effect with what its router shows: is it done, what is to be sent, or must it not be. */
public final class EffectRules {

    private EffectRules() {}

    /** @param said what the router acknowledged since the effect was last decided */
    public static Decision decide(DueEffect due, AccountReading now, Acknowledged said) {
        return switch (due.effect().kind()) {
            case KICK -> kick(due, now, said);
            case DROP_COOKIES -> dropCookies(due.effect().account(), now);
            default -> account(due.effect(), now, said);
        };
    }

    /** The account that is meant: among several of one name, which hotspot servers allow, the one that is ours. */
    public static Optional<RouterAccount> meant(AccountKey key, AccountReading now) {
        List<RouterAccount> named = now.accounts(key);
        return named.size() == 1
                ? Optional.of(named.get(0))
                : onlyOne(named.stream()
                        .filter(account -> OwnComment.isOurs(comment(account)))
                        .toList());
    }

    private static Optional<RouterAccount> onlyOne(List<RouterAccount> accounts) {
        return accounts.size() == 1 ? Optional.of(accounts.get(0)) : Optional.empty();
    }

    private static Decision account(Effect effect, AccountReading now, Acknowledged said) {
        int named = now.accounts(effect.account()).size();
        if (named == 0) {
            return missing(effect);
        }
        return meant(effect.account(), now)
                .map(present -> present(effect, present, said))
                .orElseGet(() -> Decision.refuse(
                        "the router has %d accounts of that name, and it is not clear which is ours".formatted(named)));
    }

    private static Decision missing(Effect effect) {
        return switch (effect.kind()) {
            case ADD -> Decision.send(List.of(AccountCommands.add(effect.account(), effect.fields())));
            case SET, ENABLE -> Decision.refuse("the account is not on the router");
            default -> Decision.DONE;
        };
    }

    private static Decision present(Effect effect, RouterAccount present, Acknowledged said) {
        if (present.builtIn()) {
            return Decision.refuse("the account belongs to the router itself");
        }
        if (overwritesForeign(effect, present)) {
            return Decision.refuse(
                    "the account has a comment that is not ours: %s".formatted(shortened(comment(present))));
        }
        return switch (effect.kind()) {
            case REMOVE -> Decision.send(List.of(one(present, "remove")));
            case DISABLE -> Decision.send(isDisabled(present) ? List.of() : List.of(one(present, "disable")));
            case ENABLE -> Decision.send(isDisabled(present) ? List.of(one(present, "enable")) : List.of());
            default -> Decision.send(AccountCommands.set(present, effect.fields(), said));
        };
    }

    /** Adding over an account that somebody else made changes more than its comment. */
    private static boolean overwritesForeign(Effect effect, RouterAccount present) {
        Optional<String> wanted = effect.fields().get(AccountFields.COMMENT);
        boolean writes = effect.kind() == EffectKind.ADD || wanted.isPresent();
        return writes && OwnComment.isForeign(comment(present)) && !wanted.equals(Optional.of(comment(present)));
    }

    private static Decision kick(DueEffect due, AccountReading now, Acknowledged said) {
        List<SessionMark> present = now.sessions(due.effect().account());
        List<SessionMark> seen = due.seen().orElse(present);
        return Decision.send(seen.stream()
                .filter(mark -> present.stream().anyMatch(mark::lastsIn))
                .filter(mark -> !(mark.isNewborn() && said.removed().contains(mark.id())))
                .map(mark -> AccountCommand.of(
                        AccountMenu.sessions(due.effect().account().type()), "remove", mark.id()))
                .toList());
    }

    private static Decision dropCookies(AccountKey key, AccountReading now) {
        if (key.type() != AccountType.HOTSPOT) {
            return Decision.DONE;
        }
        return Decision.send(now.cookies(key).stream()
                .map(id -> AccountCommand.of(AccountMenu.HOTSPOT_COOKIE, "remove", id))
                .toList());
    }

    private static AccountCommand one(RouterAccount account, String verb) {
        return AccountCommand.of(AccountMenu.accounts(account.key().type()), verb, account.id());
    }

    private static boolean isDisabled(RouterAccount account) {
        return account.fields().get(AccountFields.DISABLED).equals(Optional.of("true"));
    }

    private static String comment(RouterAccount account) {
        return account.fields().get(AccountFields.COMMENT).orElse("");
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
