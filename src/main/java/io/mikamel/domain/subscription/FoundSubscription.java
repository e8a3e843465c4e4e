package io.mikamel.domain.subscription;

import io.mikamel.domain.account.AccountFields;
import io.mikamel.domain.account.AccountType;
import io.mikamel.domain.account.RouterAccount;
import io.mikamel.domain.voucher.CommentField;
import io.mikamel.domain.voucher.CommentMetadata;
import io.mikamel.domain.voucher.CommentSystem;
import java.util.Optional;

/**
 * A PPP secret with a comment of ours that nobody here knows. The customer and the subscription that its comment names are
 * another database's: they stay in the comment.
 */
public final class FoundSubscription {

    private FoundSubscription() {}

    /** @return empty for an account that is no subscription of ours */
    public static Optional<Subscription> of(RouterAccount account) {
        String comment = account.fields().get(AccountFields.COMMENT).orElse("");
        return CommentMetadata.parse(comment)
                .filter(metadata -> metadata.system() == CommentSystem.PPPOE)
                .filter(metadata -> account.key().type() == AccountType.PPPOE && !account.builtIn())
                .map(metadata -> subscription(account, metadata));
    }

    private static Subscription subscription(RouterAccount account, CommentMetadata comment) {
        AccountFields fields = account.fields();
        boolean disabled = fields.get(AccountFields.DISABLED).equals(Optional.of("true"));
        return new Subscription(
                account.key().router(),
                account.key().name(),
                fields.get(AccountFields.PASSWORD).orElse(""),
                fields.get(AccountFields.PROFILE).orElse("default"),
                fields.get(Subscription.SERVICE).orElse("any"),
                comment.get(CommentField.BATCH).orElse(""),
                disabled ? SubscriptionState.DISABLED : SubscriptionState.MIGRATED,
                comment.text());
    }
}
