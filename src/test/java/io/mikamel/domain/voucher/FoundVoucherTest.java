package io.mikamel.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoundVoucherTest {

    private static final String BEGIN = "2026-11-21T12:00:00.000Z";
    private static final String END = "2026-11-22T12:00:00.000Z";

    @Test
    void takesWhatTheCommentTells() {
        String comment = "VOUCHER_SYSTEM|B9|1|2|24|v|d|by|" + BEGIN + "|" + END + "|x";
        Voucher voucher = FoundVoucher.of(account(AccountType.HOTSPOT, comment)).orElseThrow();
        assertThat(voucher.state()).isEqualTo(VoucherState.MIGRATED);
        assertThat(voucher.batch()).isEqualTo("B9");
        assertThat(voucher.terms()).isEqualTo(new VoucherTerms("voucher-1d", Validity.CLOCK, 24));
        assertThat(voucher.use().firstLoginAt()).contains(Instant.parse(BEGIN));
        assertThat(voucher.use().expiresAt()).contains(Instant.parse(END));
        assertThat(voucher.use().limitUptime()).contains(Duration.ofHours(1));
        assertThat(voucher.use().usedBefore()).isEqualTo(Duration.ofMinutes(5));
        assertThat(voucher.comment()).isEqualTo(comment);
        assertThat(voucher.login().password()).isEmpty();
    }

    @Test
    void worksOutTheTimeThatIsMissing() {
        String onlyBegin = "VOUCHER_SYSTEM|B|||24||||" + BEGIN;
        String onlyEnd = "VOUCHER_SYSTEM|B|||24|||||" + END;
        for (String comment : new String[] {onlyBegin, onlyEnd}) {
            VoucherUse use = FoundVoucher.of(account(AccountType.HOTSPOT, comment))
                    .orElseThrow()
                    .use();
            assertThat(use.firstLoginAt()).contains(Instant.parse(BEGIN));
            assertThat(use.expiresAt()).contains(Instant.parse(END));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VOUCHER_SYSTEM",
                "VOUCHER_SYSTEM|B|||forever||||soon|later",
                "VOUCHER_SYSTEM||||99999|||||",
                "VOUCHER_SYSTEM||||-5",
                "VOUCHER_SYSTEM||||99999999999999"
            })
    void leavesOpenWhatCannotBeRead(String comment) {
        Voucher voucher = FoundVoucher.of(account(AccountType.HOTSPOT, comment)).orElseThrow();
        assertThat(voucher.terms().isEndless()).isTrue();
        assertThat(voucher.use().firstLoginAt()).isEmpty();
        assertThat(voucher.use().expiresAt()).isEmpty();
        assertThat(voucher.comment()).isEqualTo(comment);
    }

    @Test
    void oneThatIsDisabledIsOutOfService() {
        RouterAccount user = account(AccountType.HOTSPOT, "VOUCHER_SYSTEM|B");
        AccountFields disabled = user.fields().with(AccountFields.DISABLED, "true");
        Voucher voucher = FoundVoucher.of(new RouterAccount(user.key(), "*1", disabled, Duration.ZERO, false))
                .orElseThrow();
        assertThat(voucher.state()).isEqualTo(VoucherState.DISABLED);
        assertThat(voucher.fields().get(AccountFields.DISABLED)).contains("true");
    }

    @Test
    void leavesOthersAlone() {
        assertThat(FoundVoucher.of(account(AccountType.HOTSPOT, "manual"))).isEmpty();
        assertThat(FoundVoucher.of(account(AccountType.HOTSPOT, "PPPOE_SYSTEM|B")))
                .isEmpty();
        assertThat(FoundVoucher.of(account(AccountType.PPPOE, "VOUCHER_SYSTEM|B")))
                .isEmpty();
        assertThat(Optional.of(account(AccountType.HOTSPOT, "VOUCHER_SYSTEM|B"))
                        .map(user -> new RouterAccount(user.key(), "*0", user.fields(), Duration.ZERO, true))
                        .flatMap(FoundVoucher::of))
                .isEmpty();
    }

    private static RouterAccount account(AccountType type, String comment) {
        AccountFields fields = AccountFields.of(Map.of(
                AccountFields.COMMENT,
                comment,
                AccountFields.PROFILE,
                "voucher-1d",
                AccountFields.LIMIT_UPTIME,
                "3600s"));
        return new RouterAccount(new AccountKey("edge", type, "W-1"), "*1", fields, Duration.ofMinutes(5), false);
    }
}
