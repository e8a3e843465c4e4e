package io.mikamel.plans;

import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.plan.SoldProfiles;
import io.mikamel.mapping.HotspotAccountMapper;
import io.mikamel.mapping.PppSecretAccountMapper;
import io.mikamel.mapping.RouterProfileMapper;
import io.mikamel.wire.RouterOsTrapException;
import io.mikamel.wire.Row;
import java.time.Clock;
import java.util.List;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;

/** Bean {@code accountReadings}: gathers the prints of one router's accounts. Thread-safe. */
public final class AccountReadings {

    /** Exchange property that holds the {@link AccountDraft}. */
    public static final String DRAFT = "accounts";

    private final AccountSources sources;
    private final SoldProfiles sold;
    private final Clock clock;

    public AccountReadings(AccountSources sources, SoldProfiles sold, Clock clock) {
        this.sources = sources;
        this.sold = sold;
        this.clock = clock;
    }

    public AccountDraft begin(@Body String router) {
        return new AccountDraft(router, sources.types(router), clock.instant());
    }

    public void secrets(@Body List<Row> rows, @ExchangeProperty(DRAFT) AccountDraft draft) {
        draft.accounts(new PppSecretAccountMapper(draft.router()).map(rows));
    }

    public void users(@Body List<Row> rows, @ExchangeProperty(DRAFT) AccountDraft draft) {
        draft.accounts(new HotspotAccountMapper(draft.router()).map(rows));
    }

    public void pppProfiles(@Body List<Row> rows, @ExchangeProperty(DRAFT) AccountDraft draft) {
        draft.profiles(new RouterProfileMapper(AccountType.PPPOE).map(rows), sold);
    }

    public void userProfiles(@Body List<Row> rows, @ExchangeProperty(DRAFT) AccountDraft draft) {
        draft.profiles(new RouterProfileMapper(AccountType.HOTSPOT).map(rows), sold);
    }

    /** Whether a trap is about the menu itself, as on a router without the hotspot package. */
    public boolean isMenuMissing(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause) {
        return cause instanceof RouterOsTrapException trap
                && trap.trapMessage().orElse("").startsWith("no such command");
    }

    public void withoutHotspot(@ExchangeProperty(DRAFT) AccountDraft draft) {
        draft.withdraw(AccountType.HOTSPOT);
    }
}
