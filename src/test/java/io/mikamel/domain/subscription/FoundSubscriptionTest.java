package io.mikamel.domain.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountKey;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundSubscriptionTest {

    private static final String COMMENT = "PPPOE_SYSTEM|B7|150000|0|C7|S9|2026-01-01|ana|more";

    @Test
    void takesWhatTheSecretAndItsCommentTell() {
        Subscription found = FoundSubscription.of(secret(
                        AccountType.PPPOE, Map.of("comment", COMMENT, "profile", "pppoe-10m", "service", "pppoe")))
                .orElseThrow();
        assertThat(found)
                .isEqualTo(new Subscription(
                        "edge", "anna", "", "pppoe-10m", "pppoe", "B7", SubscriptionState.MIGRATED, COMMENT));
        assertThat(found.fields().values())
                .isEqualTo(Map.of("profile", "pppoe-10m", "service", "pppoe", "comment", COMMENT, "disabled", "false"));
    }

    @Test
    void oneThatIsDisabledStaysSo() {
        Subscription found = FoundSubscription.of(
                        secret(AccountType.PPPOE, Map.of("comment", COMMENT, "disabled", "true", "password", "s3cret")))
                .orElseThrow();
        assertThat(found.state()).isEqualTo(SubscriptionState.DISABLED);
        assertThat(found.fields().values())
                .isEqualTo(Map.of(
                        "profile", "default",
                        "service", "any",
                        "comment", COMMENT,
                        "disabled", "true",
                        "password", "s3cret"));
        assertThat(found.toString()).doesNotContain("s3cret");
    }

    @Test
    void leavesOthersAlone() {
        assertThat(FoundSubscription.of(secret(AccountType.PPPOE, Map.of("comment", "VOUCHER_SYSTEM|B"))))
                .isEmpty();
        assertThat(FoundSubscription.of(secret(AccountType.PPPOE, Map.of("comment", "anna's"))))
                .isEmpty();
        assertThat(FoundSubscription.of(secret(AccountType.HOTSPOT, Map.of("comment", COMMENT))))
                .isEmpty();
    }

    private static RouterAccount secret(AccountType type, Map<String, String> fields) {
        return new RouterAccount(
                new AccountKey("edge", type, "anna"), "*1", AccountFields.of(fields), Duration.ZERO, false);
    }
}
