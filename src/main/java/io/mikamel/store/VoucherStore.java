package io.mikamel.store;

import io.mikamel.domain.account.Effect;
import io.mikamel.domain.voucher.HotspotLogin;
import io.mikamel.domain.voucher.Voucher;
import io.mikamel.domain.voucher.VoucherBatch;
import io.mikamel.domain.voucher.VoucherChange;
import io.mikamel.domain.voucher.VoucherLife;
import io.mikamel.domain.voucher.VoucherLogin;
import io.mikamel.domain.voucher.VoucherState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Vouchers; whatever a router must be told of them is in the outbox with the same commit. Thread-safe. */
public final class VoucherStore {

    /** How many {@link #expireDue} takes at once. */
    public static final int EXPIRED_AT_ONCE = 500;

    private static final SqlFile DUE = SqlFile.load("vouchers/select-due");
    private static final SqlFile SELECT = SqlFile.load("vouchers/select-voucher");
    private static final SqlFile OF_ROUTER = SqlFile.load("vouchers/select-vouchers-of-router");
    private static final SqlFile PAGE = SqlFile.load("vouchers/select-vouchers-page");
    private static final SqlFile COUNT = SqlFile.load("vouchers/count-vouchers");

    private final DataSource source;

    public VoucherStore(DataSource source) {
        this.source = source;
    }

    /**
     * Makes a batch, all of it or nothing.
     *
     * @param draw draws its codes, none of which is taken
     */
    public List<Voucher> create(VoucherBatch batch, Function<Predicate<String>, List<VoucherLogin>> draw) {
        return Transaction.run(source, "cannot write voucher batch " + batch.id(), connection -> {
            List<Voucher> vouchers;
            try (TakenCodes taken = new TakenCodes(connection)) {
                vouchers = draw.apply(taken).stream().map(batch::voucher).toList();
            }
            VoucherBatchRows.insert(connection, batch);
            VoucherRows.insert(connection, vouchers, batch.createdAt());
            List<Effect> effects = vouchers.stream().map(batch::add).toList();
            OutboxStore.enqueue(connection, effects, batch.createdAt());
            return vouchers;
        });
    }

    public Optional<VoucherBatch> batch(String id) {
        return Transaction.run(
                source, "cannot read voucher batch " + id, connection -> VoucherBatchRows.find(connection, id));
    }

    /**
     * Takes vouchers over that routers have already. One that has a session now is active at once, and its router is
     * told if its time begins with that; nothing else is told to routers.
     *
     * @return those that were not left out because a voucher has their code, on whichever router
     */
    public List<Voucher> takeOver(List<Voucher> vouchers, Instant at) {
        return Transaction.run(source, "cannot take %d vouchers over".formatted(vouchers.size()), connection -> {
            try (TakenCodes taken = new TakenCodes(connection)) {
                List<Voucher> news = vouchers.stream()
                        .filter(voucher -> !taken.test(voucher.code()))
                        .toList();
                VoucherRows.insert(connection, news, at);
                List<Effect> effects = new ArrayList<>();
                activate(connection, VoucherLogins.underWay(connection, news, at), at, effects::add);
                OutboxStore.enqueue(connection, effects, at);
                return news;
            }
        });
    }

    /**
     * Ends the vouchers whose time is over by the clock, up to {@link #EXPIRED_AT_ONCE} of them.
     *
     * @return how many
     */
    public int expireDue(Instant now) {
        return Transaction.run(source, "cannot end the vouchers that are over", connection -> {
            try (NamedStatement select = new NamedStatement(connection, DUE)) {
                List<VoucherChange> changes = select.time("now", now).list(VoucherRows::read).stream()
                        .map(voucher -> VoucherLife.expire(voucher, now))
                        .toList();
                VoucherRows.update(
                        connection, changes.stream().map(VoucherChange::voucher).toList(), now);
                OutboxStore.enqueue(connection, effects(changes), now);
                return changes.size();
            }
        });
    }

    /**
     * Does something to one voucher, while nobody else does.
     *
     * @return empty if there is none with this code
     */
    public Optional<VoucherChange> change(String code, Instant now, Function<Voucher, VoucherChange> rule) {
        return Transaction.run(source, "cannot change voucher " + code, connection -> {
            Optional<Voucher> before = VoucherRows.lock(connection, code);
            Optional<VoucherChange> change = before.map(rule);
            if (change.isPresent() && !change.map(VoucherChange::voucher).equals(before)) {
                VoucherRows.update(connection, List.of(change.get().voucher()), now);
            }
            OutboxStore.enqueue(connection, effects(change.stream().toList()), now);
            return change;
        });
    }

    /** @param cause who wants it, for the audit */
    public Optional<VoucherChange> disable(String code, Instant now, String cause) {
        return change(code, now, voucher -> VoucherLife.disable(voucher, cause));
    }

    /** @param cause who wants it, for the audit */
    public Optional<VoucherChange> enable(String code, Instant now, String cause) {
        return change(code, now, voucher -> VoucherLife.enable(voucher, now, cause));
    }

    public Optional<StoredVoucher> find(String code) {
        return Transaction.run(source, "cannot read voucher " + code, connection -> {
            try (NamedStatement select = new NamedStatement(connection, SELECT)) {
                return select.text("code", code).list(VoucherRows::readStored).stream()
                        .findFirst();
            }
        });
    }

    /** Those that a router should have, by code. */
    public List<Voucher> ofRouter(String router) {
        return Transaction.run(source, "cannot read the vouchers of " + router, connection -> {
            try (NamedStatement select = new NamedStatement(connection, OF_ROUTER)) {
                return select.text("router", router).list(VoucherRows::read);
            }
        });
    }

    /** The newest first. */
    public Page<StoredVoucher> page(VoucherQuery query, PageRequest request) {
        return Transaction.run(source, "cannot read the vouchers", connection -> {
            try (NamedStatement select = new NamedStatement(connection, PAGE);
                    NamedStatement count = new NamedStatement(connection, COUNT)) {
                select.number("offset", request.offset()).number("size", (long) request.size());
                List<StoredVoucher> vouchers = filter(select, query).list(VoucherRows::readStored);
                long total =
                        filter(count, query).list(row -> row.getLong("total")).get(0);
                return new Page<>(vouchers, request.page(), request.size(), total);
            }
        });
    }

    /**
     * Hotspot sessions have begun; those of vouchers activate them. In the transaction that writes the sessions, so that
     * neither is without the other.
     *
     * @param effects takes what routers must be told, in this order
     */
    static void activate(Connection connection, List<HotspotLogin> logins, Instant now, Consumer<Effect> effects)
            throws SQLException {
        List<HotspotLogin> inOneOrder = logins.stream()
                .sorted(Comparator.comparing(HotspotLogin::name).thenComparing(HotspotLogin::startedAt))
                .toList();
        Map<String, Voucher> vouchers = VoucherRows.lock(
                connection,
                inOneOrder.stream().map(HotspotLogin::name).distinct().toList());
        Map<String, Voucher> seen = new LinkedHashMap<>();
        for (HotspotLogin login : inOneOrder) {
            Voucher voucher = vouchers.get(login.name());
            if (voucher != null && voucher.router().equals(login.router())) {
                VoucherChange change = VoucherLife.login(seen.getOrDefault(login.name(), voucher), login);
                seen.put(login.name(), change.voucher());
                change.effects().forEach(effects);
            }
        }
        VoucherRows.updateSeen(connection, seen.values(), now);
    }

    private static List<Effect> effects(List<VoucherChange> changes) {
        List<Effect> effects = new ArrayList<>();
        changes.forEach(change -> effects.addAll(change.effects()));
        return effects;
    }

    private static NamedStatement filter(NamedStatement statement, VoucherQuery query) throws SQLException {
        return statement
                .text("router", query.router())
                .text("batch", query.batch())
                .text("state", query.state().map(VoucherState::text).orElse(""))
                .text("search", query.search());
    }
}
