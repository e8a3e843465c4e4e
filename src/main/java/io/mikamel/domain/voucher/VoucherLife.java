package io.mikamel.domain.voucher;

import static io.mikamel.domain.account.EffectKind.ADD;
import static io.mikamel.domain.account.EffectKind.DISABLE;
import static io.mikamel.domain.account.EffectKind.DROP_COOKIES;
import static io.mikamel.domain.account.EffectKind.ENABLE;
import static io.mikamel.domain.account.EffectKind.KICK;
import static io.mikamel.domain.account.EffectKind.SET;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.Effect;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What becomes of a voucher, and what its router must be told.
 *
 * <p>By clock: the end is the first login plus the valid hours, and nothing moves it any more. The account's
 * {@code limit-uptime} is only a backstop for a time in which nobody here can disable it; it is what the account has used
 * plus what is left, so it never ends before the voucher.
 *
 * <p>By uptime: the account's {@code limit-uptime} is the valid hours, and the router counts. It writes its count down only
 * now and then, so a power cut takes time off it, and the router would give that time away. The sessions known here do not
 * forget, but they miss what happened while nobody looked, which the router counted. Each of the two can only be too low:
 * the higher one is what was used, and the limit is the valid hours less what the router's count is short of ours. Whole
 * minutes of that, since ends of sessions are not known better, and a limit that followed every second would be written all
 * the time. So no minute that was paid for is lost, and less than one is given away in the life of a voucher; only what
 * the router forgets of a time in which nobody looked is known to nobody.
 */
public final class VoucherLife {

    private VoucherLife() {}

    /** A session with it began: the first activates it, later ones move nothing but where it was seen. */
    public static VoucherChange login(Voucher voucher, HotspotLogin login) {
        Voucher seen = voucher.with(voucher.use().seenAt(login.address(), login.mac()));
        return switch (voucher.state()) {
            case CREATED, MIGRATED -> activate(seen, login);
            case ACTIVE -> expire(seen, login.startedAt());
            case EXPIRED, DISABLED -> new VoucherChange(
                    seen, shutOut(seen, "login with voucher " + voucher.state().text()));
        };
    }

    /** Its time may be over by the clock. */
    public static VoucherChange expire(Voucher voucher, Instant now) {
        boolean over = voucher.state() == VoucherState.ACTIVE && voucher.isOver(now);
        return over ? end(voucher) : VoucherChange.none(voucher);
    }

    /** Somebody takes it out of service. */
    public static VoucherChange disable(Voucher voucher, String cause) {
        return voucher.isShutOut()
                ? VoucherChange.none(voucher)
                : new VoucherChange(voucher.in(VoucherState.DISABLED), shutOut(voucher, cause));
    }

    /** Somebody puts it back into service; one whose time is over meanwhile stays out. */
    public static VoucherChange enable(Voucher voucher, Instant now, String cause) {
        if (voucher.state() != VoucherState.DISABLED) {
            return VoucherChange.none(voucher);
        }
        if (voucher.isOver(now)) {
            return end(voucher);
        }
        boolean begun = voucher.use().firstLoginAt().isPresent();
        Voucher enabled = voucher.in(begun ? VoucherState.ACTIVE : VoucherState.CREATED);
        return new VoucherChange(enabled, List.of(Effect.of(voucher.account(), ENABLE, cause)));
    }

    /**
     * Compares the router's count of one by uptime with ours. Only while no session of it is open: whether a router's count
     * holds the open one is not told.
     *
     * @param onRouter {@code uptime} of its {@code /ip/hotspot/user}
     * @param inSessions the sum of its sessions here
     */
    public static VoucherChange settle(Voucher voucher, Duration onRouter, Duration inSessions) {
        boolean counts = voucher.state() == VoucherState.ACTIVE
                && voucher.terms().validity() == Validity.UPTIME
                && !voucher.terms().isEndless();
        if (!counts) {
            return VoucherChange.none(voucher);
        }
        Duration known = inSessions.plus(voucher.use().usedBefore());
        Duration limit = voucher.terms().valid().minus(wholeMinutes(known.minus(onRouter)));
        return onRouter.compareTo(limit) >= 0 ? end(voucher) : limit(voucher, limit);
    }

    /**
     * Its account is gone from the router and must be there again, with a count that begins at zero. One that is at its end
     * needs no account.
     *
     * @param inSessions the sum of its sessions here
     */
    public static VoucherChange recreate(Voucher voucher, Instant now, Duration inSessions) {
        Optional<Duration> left = left(voucher, now, inSessions);
        boolean over = left.filter(time -> time.isZero() || time.isNegative()).isPresent();
        if (voucher.state() == VoucherState.EXPIRED || over) {
            return VoucherChange.none(voucher.in(VoucherState.EXPIRED));
        }
        Voucher limited = voucher.with(voucher.use().limitedTo(left.or(voucher.use()::limitUptime)));
        String password = voucher.login().password();
        Voucher complete = limited.withPassword(password.isEmpty() ? voucher.code() : password);
        return new VoucherChange(complete, List.of(add(complete, "voucher missing on its router")));
    }

    /** Its account is gone from the router: it ends if nothing of its time is left, and otherwise waits to be made again. */
    public static VoucherChange lost(Voucher voucher, Instant now, Duration inSessions) {
        boolean over = recreate(voucher, now, inSessions).voucher().state() == VoucherState.EXPIRED;
        return VoucherChange.none(over ? voucher.in(VoucherState.EXPIRED) : voucher);
    }

    static Effect add(Voucher voucher, String cause) {
        return new Effect(voucher.account(), ADD, voucher.fields(), cause);
    }

    private static VoucherChange activate(Voucher voucher, HotspotLogin login) {
        VoucherUse use = voucher.use();
        if (use.firstLoginAt().isPresent()) { // taken over in the middle of its time
            return expire(voucher.in(VoucherState.ACTIVE), login.startedAt());
        }
        VoucherTerms terms = voucher.terms();
        boolean ends = terms.validity() == Validity.CLOCK && !terms.isEndless();
        Optional<Instant> end = ends ? Optional.of(login.startedAt().plus(terms.valid())) : Optional.empty();
        VoucherUse begun = use.begun(login.startedAt(), end).limitedTo(firstLimit(voucher, login));
        Voucher active = voucher.in(VoucherState.ACTIVE).with(begun).withComment(comment(voucher.comment(), begun));
        return new VoucherChange(active, written(voucher, active, "first login"));
    }

    /** Nothing is set where the count of an account that was taken over is not known: a guess could end it early. */
    private static Optional<Duration> firstLimit(Voucher voucher, HotspotLogin login) {
        VoucherTerms terms = voucher.terms();
        if (terms.isEndless()) {
            return voucher.use().limitUptime();
        }
        if (terms.validity() == Validity.UPTIME) {
            return Optional.of(terms.valid());
        }
        boolean ours = voucher.state() == VoucherState.CREATED;
        Optional<Duration> used = login.usedUptime().or(() -> ours ? Optional.of(Duration.ZERO) : Optional.empty());
        return used.map(terms.valid()::plus).or(voucher.use()::limitUptime);
    }

    private static String comment(String comment, VoucherUse use) {
        return CommentMetadata.parse(comment)
                .filter(metadata -> metadata.system() == CommentSystem.VOUCHER)
                .map(metadata -> use.firstLoginAt()
                        .map(at -> metadata.with(CommentField.FIRST_LOGIN_AT, at))
                        .orElse(metadata))
                .map(metadata -> use.expiresAt()
                        .map(at -> metadata.with(CommentField.EXPIRES_AT, at))
                        .orElse(metadata))
                .map(CommentMetadata::text)
                .orElse(comment);
    }

    /** The limit is told even if it should be there: it is what stops the voucher when nobody here can. */
    private static List<Effect> written(Voucher before, Voucher after, String cause) {
        SortedMap<String, String> fields = new TreeMap<>();
        if (!after.comment().equals(before.comment())) {
            fields.put(AccountFields.COMMENT, after.comment());
        }
        after.use().limitUptime().ifPresent(limit -> fields.put(AccountFields.LIMIT_UPTIME, Voucher.seconds(limit)));
        return fields.isEmpty()
                ? List.of()
                : List.of(new Effect(after.account(), SET, new AccountFields(fields), "voucher " + cause));
    }

    private static VoucherChange limit(Voucher voucher, Duration limit) {
        Optional<Duration> wanted = Optional.of(limit);
        if (wanted.equals(voucher.use().limitUptime())) {
            return VoucherChange.none(voucher);
        }
        AccountFields fields = AccountFields.NONE.with(AccountFields.LIMIT_UPTIME, Voucher.seconds(limit));
        return new VoucherChange(
                voucher.with(voucher.use().limitedTo(wanted)),
                List.of(new Effect(voucher.account(), SET, fields, "voucher settled with its router")));
    }

    private static Optional<Duration> left(Voucher voucher, Instant now, Duration inSessions) {
        VoucherTerms terms = voucher.terms();
        if (terms.isEndless()) {
            return Optional.empty();
        }
        if (terms.validity() == Validity.CLOCK) {
            return Optional.of(voucher.use()
                    .expiresAt()
                    .map(end -> Duration.between(now, end))
                    .orElse(terms.valid()));
        }
        return Optional.of(
                terms.valid().minus(wholeMinutes(voucher.use().usedBefore().plus(inSessions))));
    }

    private static Duration wholeMinutes(Duration time) {
        return time.isNegative() ? Duration.ZERO : time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static VoucherChange end(Voucher voucher) {
        return new VoucherChange(voucher.in(VoucherState.EXPIRED), shutOut(voucher, "voucher expired"));
    }

    /** Disabled first: who is kicked comes back within seconds. */
    private static List<Effect> shutOut(Voucher voucher, String cause) {
        return Stream.of(DISABLE, KICK, DROP_COOKIES)
                .map(kind -> Effect.of(voucher.account(), kind, cause))
                .toList();
    }
}
