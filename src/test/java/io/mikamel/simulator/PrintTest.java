package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.mikamel.simulator.router.Dialect;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PrintTest {

    private SimulatedRouter router;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        router = SimulatedRouter.builder("edge-1").dialect(Dialect.V7_24).start();
        client = ApiClient.adminOf(router);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        router.close();
    }

    @Test
    void tellsEveryPropertyWithTheIdWithoutProplist() throws IOException {
        router.add("/ppp/secret", Map.of("name", "probe", "password", "x", "service", "pppoe", "comment", "é"));

        client.say("/ppp/secret/print");
        assertThat(client.words())
                .startsWith("!re", "=.id=*1")
                .containsOnly(
                        "!re",
                        "=.id=*1",
                        "=name=probe",
                        "=service=pppoe",
                        "=caller-id=",
                        "=password=x",
                        "=profile=default",
                        "=routes=",
                        "=ipv6-routes=",
                        "=limit-bytes-in=0",
                        "=limit-bytes-out=0",
                        "=last-logged-out=1970-01-01 00:00:00",
                        "=disabled=false",
                        "=comment=é");
        assertThat(client.hear()).isEqualTo("!done");
    }

    @Test
    void tellsOnlyTheProplistAndLeavesOutWhatIsAbsent() throws IOException {
        router.add("/ppp/secret", Map.of("name", "probe"));

        assertThat(client.ask("/ppp/secret/print", "=.proplist=remote-address,name,nonsense", ".tag=7"))
                .containsExactly("!re .tag=7 =name=probe", "!done .tag=7");
        assertThat(client.ask("/ppp/secret/print", "=.proplist=comment")).containsExactly("!re", "!done");
    }

    @Test
    void countsWithoutRows() throws IOException {
        router.add("/ppp/secret", Map.of("name", "a"));
        router.add("/ppp/secret", Map.of("name", "b"));

        assertThat(client.ask("/ppp/secret/print", "=count-only=")).containsExactly("!done =ret=2");
        assertThat(client.ask("/ppp/secret/print", "=count-only=", "?name=b")).containsExactly("!done =ret=1");
    }

    @Test
    void saysEmptyBeforeDoneWhereThereAreNoRows() throws IOException {
        assertThat(client.ask("/ppp/secret/print", ".tag=1")).containsExactly("!empty .tag=1", "!done .tag=1");
    }

    @Test
    void answersCommandsThatAreNoneWithTheTrueTexts() throws IOException {
        assertThat(client.ask("/ppp/secret/frob"))
                .containsExactly("!trap =category=0 =message=no such command", "!done");
        assertThat(client.ask("/nowhere/print"))
                .containsExactly("!trap =category=0 =message=no such command or directory (nowhere)", "!done");
        assertThat(client.ask("/ppp/active/print", "=stats="))
                .containsExactly("!trap =category=0 =message=unknown parameter stats", "!done");
    }
}
