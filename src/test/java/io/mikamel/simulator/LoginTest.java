package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.simulator.router.Dialect;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoginTest {

    private static final String REFUSED = "!trap =message=invalid user name or password (6)";

    @ParameterizedTest
    @EnumSource
    void takesNameAndPassword(Dialect dialect) throws IOException {
        try (SimulatedRouter router = SimulatedRouter.builder("r")
                        .dialect(dialect)
                        .user("api", "pä=ss", "full")
                        .start();
                ApiClient client = ApiClient.to(router)) {
            assertThat(client.ask("/login", "=name=api", "=password=pä=ss", ".tag=1"))
                    .containsExactly("!done .tag=1");
            assertThat(client.ask("/system/resource/print", "=.proplist=version"))
                    .containsExactly("!re =version=" + dialect.version(), "!done");
        }
    }

    @Test
    void refusesAWrongPasswordAndLogsIt() throws IOException {
        try (SimulatedRouter router = SimulatedRouter.builder("r").start();
                ApiClient client = ApiClient.to(router)) {
            assertThat(client.ask("/login", "=name=admin", "=password=guess")).containsExactly(REFUSED, "!done");
            assertThat(router.rows("/log")).last().satisfies(line -> assertThat(line.get("message"))
                    .isEqualTo("login failure for user admin via api"));
        }
    }

    @Test
    void refusesAUserWithoutTheApiPolicy() throws IOException {
        try (SimulatedRouter router = SimulatedRouter.builder("r").start();
                ApiClient client = ApiClient.to(router)) {
            router.add("/user/group", Map.of("name", "web-only", "policy", "read,web"));
            router.add("/user", Map.of("name", "w", "group", "web-only", "password", "x"));

            assertThat(client.ask("/login", "=name=w", "=password=x")).containsExactly(REFUSED, "!done");
        }
    }

    @Test
    void takesTheAnswerToAChallengeWhereItIsSetToTheOldLogin() throws Exception {
        try (SimulatedRouter router = SimulatedRouter.builder("r")
                        .dialect(Dialect.V6_49)
                        .challengeLogin(true)
                        .user("api", "pass", "full")
                        .start();
                ApiClient client = ApiClient.to(router)) {
            String challenge = challenge(client.ask("/login", "=name=api", "=password=pass"));

            assertThat(client.ask("/login", "=name=api", "=response=00" + digest("pass", challenge)))
                    .containsExactly("!done");
            challenge = challenge(ApiClient.to(router).ask("/login"));
            assertThat(ApiClient.to(router).ask("/login", "=name=api", "=response=00" + digest("pass", challenge)))
                    .containsExactly("!trap =message=cannot log in", "!done");
        }
    }

    @Test
    void handsOutAChallengeOn649ButRefusesItsAnswer() throws Exception {
        try (SimulatedRouter router =
                        SimulatedRouter.builder("r").dialect(Dialect.V6_49).start();
                ApiClient client = ApiClient.to(router)) {
            String challenge = challenge(client.ask("/login"));

            assertThat(client.ask("/login", "=name=admin", "=response=00" + digest("", challenge)))
                    .containsExactly(REFUSED, "!done");
        }
    }

    @Test
    void endsTheConnectionOfWhoIsNotLoggedIn() throws IOException {
        try (SimulatedRouter router = SimulatedRouter.builder("r").start();
                ApiClient client = ApiClient.to(router)) {
            assertThat(client.ask("/ppp/secret/print")).containsExactly("!fatal not logged in");
            assertThatThrownBy(client::hear).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void endsTheConnectionOnRequest() throws IOException {
        try (SimulatedRouter router = SimulatedRouter.builder("r").start();
                ApiClient client = ApiClient.adminOf(router)) {
            assertThat(client.ask("/quit")).containsExactly("!fatal session terminated on request");
            assertThatThrownBy(client::hear).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void speaksTlsWithItsOwnCertificate() throws Exception {
        try (SimulatedRouter router = SimulatedRouter.builder("r").tls(true).start()) {
            SSLContext trusting = trusting(router);
            try (ApiClient client =
                    new ApiClient(trusting.getSocketFactory().createSocket("127.0.0.1", router.tlsPort()))) {
                client.loggedIn("admin", "");
                assertThat(client.ask("/user/active/print", "=.proplist=name,via"))
                        .containsExactly("!re =name=admin =via=api-ssl", "!done");
            }
        }
    }

    private static SSLContext trusting(SimulatedRouter router) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("router", router.certificate().orElseThrow());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String challenge(List<String> answer) {
        assertThat(answer).singleElement().asString().matches("!done =ret=[0-9a-f]{32}");
        return answer.get(0).substring("!done =ret=".length());
    }

    private static String digest(String password, String challenge) throws Exception {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update((byte) 0);
        md5.update(password.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(md5.digest(HexFormat.of().parseHex(challenge)));
    }
}
