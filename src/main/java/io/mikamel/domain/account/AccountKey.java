package io.mikamel.domain.account;

/**
 * Whose account it is.
 *
 * @param router its name in {@code routers.csv}
 * @param name exactly as on the router: case matters
 */
public record AccountKey(String router, AccountType type, String name) implements Comparable<AccountKey> {

    @Override
    public int compareTo(AccountKey other) {
        int byRouter = router.compareTo(other.router);
        int byType = byRouter == 0 ? type.compareTo(other.type) : byRouter;
        return byType == 0 ? name.compareTo(other.name) : byType;
    }

    @Override
    public String toString() {
        return "%s '%s' on %s".formatted(type.text(), name, router);
    }
}
