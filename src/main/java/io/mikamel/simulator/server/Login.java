package io.mikamel.simulator.server;

import io.mikamel.simulator.router.RouterModel;
import io.mikamel.simulator.row.Item;
import io.mikamel.simulator.row.Trap;
import io.mikamel.simulator.verb.Request;
import java.util.Optional;

/**
 * {@code /login} on one connection: name and password since 6.43, before that an answer to a challenge. 6.49 still hands
 * out a challenge to a bare {@code /login}, and refuses every answer. Called with the router's lock held.
 */
final class Login {

    private final RouterModel router;
    private final boolean takesChallengesOnly;
    private Optional<Challenge> challenge = Optional.empty();

    Login(RouterModel router, boolean takesChallengesOnly) {
        this.router = router;
        this.takesChallengesOnly = takesChallengesOnly;
    }

    /**
     * @return the user; empty if a challenge is to be answered first
     * @throws Trap if the login is refused
     */
    Optional<Item> attempt(Request request) {
        if (request.get("response").isPresent()) {
            return Optional.of(respond(request));
        }
        if (takesChallengesOnly || router.dialect().isV6() && !request.has("name")) {
            challenge = Optional.of(new Challenge());
            return Optional.empty();
        }
        String password = request.get("password").orElse("");
        return Optional.of(user(request)
                .filter(user -> user.text("password").equals(password))
                .orElseThrow(() -> refused(request)));
    }

    /** The challenge to be answered. */
    Optional<String> challenge() {
        return challenge.map(Challenge::text);
    }

    private Item respond(Request request) {
        Optional<Challenge> asked = challenge;
        challenge = Optional.empty();
        return user(request)
                .filter(user -> takesChallengesOnly)
                .filter(user -> asked.filter(
                                random -> random.accepts(request.get("response").orElse(""), user.text("password")))
                        .isPresent())
                .orElseThrow(() -> refused(request));
    }

    private Optional<Item> user(Request request) {
        return request.get("name").flatMap(router.accounts()::apiUser);
    }

    private Trap refused(Request request) {
        router.log()
                .write(
                        "system,error,critical",
                        "login failure for user " + request.get("name").orElse("") + " via api");
        return Trap.plain(takesChallengesOnly ? "cannot log in" : "invalid user name or password (6)");
    }
}
