package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final String REFUSED = "!trap =message=not enough permissions (9)";

    private SimulatedRouter router;

    @BeforeEach
    void start() {
        router = SimulatedRouter.builder("edge").start();
        router.add("/ppp/secret", Map.of("name", "u", "password", "hidden"));
    }

    @AfterEach
    void stop() {
        router.close();
    }

    private ApiClient with(String policies) throws IOException {
        router.add("/user/group", Map.of("name", "g", "policy", policies));
        router.add("/user", Map.of("name", "tool", "group", "g", "password", "x"));
        return ApiClient.to(router).loggedIn("tool", "x");
    }

    @Test
    void tellsStarsForPasswordsWithoutSensitive() throws IOException {
        ApiClient client = with("api,read");

        assertThat(client.ask("/ppp/secret/print", "=.proplist=password")).contains("!re =password=*****");
        assertThat(client.ask("/ppp/secret/get", "=.id=*1", "=value-name=password"))
                .containsExactly("!done =ret=*****");
        assertThat(client.rows("/ppp/secret/print", "?password=hidden")).isEmpty();
    }

    @Test
    void tellsPasswordsWithSensitive() throws IOException {
        assertThat(with("api,read,sensitive").ask("/ppp/secret/print", "=.proplist=password"))
                .contains("!re =password=hidden");
    }

    @Test
    void refusesToWriteWithoutWriteAndToReadWithoutRead() throws IOException {
        ApiClient client = with("api,write");
        assertThat(client.ask("/ppp/secret/print")).containsExactly(REFUSED, "!done");
        assertThat(client.ask("/ppp/secret/set", "=.id=u", "=comment=c")).containsExactly("!done");

        router.set("/user/group", "g", Map.of("policy", "api,read"));
        assertThat(client.ask("/ppp/secret/set", "=.id=u", "=comment=d")).containsExactly(REFUSED, "!done");
        assertThat(client.rows("/ppp/secret/print")).hasSize(1);
    }

    @Test
    void needsPolicyForUsersAndRebootForReboot() throws IOException {
        ApiClient client = with("api,read,write");

        assertThat(client.ask("/user/add", "=name=x", "=group=full")).containsExactly(REFUSED, "!done");
        assertThat(client.ask("/system/reboot")).containsExactly(REFUSED, "!done");
    }

    @Test
    void neverTellsTheRoutersOwnPasswords() throws IOException {
        ApiClient client = ApiClient.adminOf(router);

        assertThat(client.rows("/user/print").get(0))
                .containsEntry("name", "admin")
                .doesNotContainKey("password");
        assertThat(router.rows("/log").toString()).doesNotContain("hidden");
    }

    @Test
    void listsSessionsAndEndsOneOnRequest() throws IOException {
        ApiClient first = ApiClient.adminOf(router);
        ApiClient second = ApiClient.adminOf(router);
        Map<String, String> session = second.rows("/user/active/print").get(0);

        assertThat(session).containsEntry("name", "admin").containsEntry("via", "api");
        second.ask("/user/active/request-logout", "=.id=" + session.get(".id"));
        assertThat(first.hear()).startsWith("!fatal");
    }

    @Test
    void tellsTheGroupsPoliciesWithWhatTheyLack() {
        assertThat(router.rows("/user/group").get(0).get("policy").split(","))
                .contains("!write", "!policy", "reboot", "sensitive", "api");
    }

    @Test
    void tellsPasswordsOnRequestAloneWhereItIsSetSo() throws IOException {
        try (SimulatedRouter shy =
                        SimulatedRouter.builder("shy").sensitiveOnRequest(true).start();
                ApiClient client = ApiClient.adminOf(shy)) {
            shy.add("/ppp/secret", Map.of("name", "u", "password", "p"));

            assertThat(client.rows("/ppp/secret/print").get(0)).containsEntry("password", "*****");
            assertThat(client.rows("/ppp/secret/print", "?password=p")).isEmpty();
            assertThat(client.rows("/ppp/secret/print", "=show-sensitive=").get(0))
                    .containsEntry("password", "p");
        }
    }
}
