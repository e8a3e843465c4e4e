package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mikamel.simulator.router.Dialect;
import io.mikamel.simulator.server.Fault;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListenTest {

    private SimulatedRouter router;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        router = SimulatedRouter.builder("edge").dialect(Dialect.V7_24).start();
        client = ApiClient.adminOf(router);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        router.close();
    }

    /** A listen has begun once a command behind it is answered. */
    private void listening(String... words) throws IOException {
        client.say(words);
        assertThat(client.ask("/system/identity/print", ".tag=sync")).last().isEqualTo("!done .tag=sync");
    }

    @Test
    void tellsChangesAndTheDeadWithoutAStart() throws IOException {
        router.add("/ppp/secret", Map.of("name", "old"));
        listening("/ppp/secret/listen", "=.proplist=.id,name,comment", ".tag=L");

        router.add("/ppp/secret", Map.of("name", "new"));
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*2 =name=new");
        router.set("/ppp/secret", "*1", Map.of("comment", "c"));
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*1 =name=old =comment=c");
        router.remove("/ppp/secret", "old");
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*1 =.dead=true");
    }

    @Test
    void saysYesOfTheDeadAndPartOfARowWhereItIsSetSo() throws IOException {
        router.add("/ppp/secret", Map.of("name", "old"));
        router.fault(Fault.DEAD_YES);
        router.fault(Fault.PARTIAL_ROWS);
        listening("/ppp/secret/listen", ".tag=L");

        router.set("/ppp/secret", "old", Map.of("comment", "c"));
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*1 =comment=c");
        router.remove("/ppp/secret", "old");
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*1 =.dead=yes");
    }

    @Test
    void followsFromThePresentRows() throws IOException {
        router.add("/ppp/secret", Map.of("name", "old"));
        client.say("/ppp/secret/print", "=follow=", "=.proplist=name", ".tag=F");

        assertThat(client.hear()).isEqualTo("!re .tag=F =name=old");
        router.add("/ppp/secret", Map.of("name", "new"));
        assertThat(client.hear()).isEqualTo("!re .tag=F =name=new");
    }

    @Test
    void tellsOfSessions() throws IOException {
        router.add("/ppp/secret", Map.of("name", "u", "remote-address", "10.0.0.5"));
        listening("/ppp/active/listen", "=.proplist=.id,name,address", ".tag=L");

        router.connect("u");
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*1 =name=u =address=10.0.0.5");
        router.disconnect("u");
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*1 =.dead=true");
    }

    @Test
    void cancelsInTheRoutersOrder() throws IOException {
        router.add("/ppp/secret", Map.of("name", "a"));
        listening("/ppp/secret/listen", ".tag=L");

        client.say("/cancel", "=tag=L", ".tag=C");
        assertThat(client.hear()).isEqualTo("!trap .tag=L =category=2 =message=interrupted");
        assertThat(client.hear()).isEqualTo("!done .tag=C");
        assertThat(client.hear()).isEqualTo("!done .tag=L");
    }

    @Test
    void saysEmptyOfACancelledListenWithoutRows() throws IOException {
        listening("/ppp/secret/listen", ".tag=L");

        client.say("/cancel", "=tag=L", ".tag=C");
        assertThat(client.hear()).startsWith("!trap .tag=L");
        assertThat(client.hear()).isEqualTo("!done .tag=C");
        assertThat(client.hear()).isEqualTo("!empty .tag=L");
        assertThat(client.hear()).isEqualTo("!done .tag=L");
    }

    @Test
    void cancelsEverythingWithoutATagAndNothingOfAnUnknownOne() throws IOException {
        listening("/ppp/profile/listen", ".tag=1");
        listening("/ppp/profile/listen", ".tag=2");

        assertThat(client.ask("/cancel", "=tag=nobody", ".tag=C")).containsExactly("!done .tag=C");
        assertThat(client.ask("/cancel", ".tag=C")).hasSize(3).last().isEqualTo("!done .tag=C");
        assertThat(client.hear()).isEqualTo("!done .tag=1");
        assertThat(client.hear()).isEqualTo("!done .tag=2");
    }

    @Test
    void tellsNothingAfterACancel() throws IOException {
        router.add("/ppp/secret", Map.of("name", "a"));
        listening("/ppp/secret/listen", ".tag=L");
        client.ask("/cancel", "=tag=L", ".tag=C");
        client.hear();

        router.add("/ppp/secret", Map.of("name", "b"));
        assertThat(client.ask("/system/identity/print")).containsExactly("!re =name=edge", "!done");
    }

    @Test
    void refusesToListenToASingleRow() throws IOException {
        assertThat(client.ask("/system/resource/listen"))
                .containsExactly("!trap =category=0 =message=unknown parameter follow-only", "!done");
        assertThat(client.ask("/system/resource/print", "=detail=").get(0)).endsWith("unknown parameter detail");
    }

    @Test
    void repeatsAPrintInSections() throws IOException {
        client.say("/system/identity/print", "=interval=50ms", ".tag=R");

        assertThat(client.hear()).isEqualTo("!re .tag=R =name=edge =.section=0");
        assertThat(client.hear()).isEqualTo("!re .tag=R =name=edge =.section=1");
    }

    @Test
    void monitorsTrafficOnceOrUntilCancelled() throws IOException {
        router.add("/ppp/secret", Map.of("name", "u", "remote-address", "10.0.0.5"));
        router.connect("u");
        router.traffic("u", 1000, 2000);

        assertThat(client.rows("/interface/monitor-traffic", "=interface=<pppoe-u>,ether1", "=once="))
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("rx-bits-per-second", "1000")
                        .containsEntry("tx-bits-per-second", "2000")
                        .containsEntry(".section", "0"));
        client.say("/interface/monitor-traffic", "=interface=ether1", "=interval=20ms", ".tag=M");
        assertThat(client.hear())
                .startsWith("!re .tag=M ")
                .contains(" =name=ether1 ")
                .endsWith("=.section=0");
        assertThat(client.hear()).endsWith("=.section=1");
        assertThat(client.ask("/interface/monitor-traffic", "=interface=none", "=once=")
                        .toString())
                .contains("input does not match any value of interface");
    }

    @Test
    void tellsLogLinesAsTheyCome() throws IOException {
        listening("/log/print", "=follow-only=", "=.proplist=message", ".tag=G");

        router.connect("nobody");
        assertThat(client.hear()).startsWith("!re .tag=G =message=nobody (02:");
    }

    @Test
    void tellsOfDynamicInterfacesThatComeButNotOfThoseThatGo() throws IOException {
        router.add("/ppp/secret", Map.of("name", "u", "remote-address", "10.0.0.5"));
        listening("/interface/listen", "=.proplist=.id,name", ".tag=L");

        router.connect("u");
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*F00000 =name=<pppoe-u>");
        router.disconnect("u");
        router.set("/interface", "ether5", Map.of("comment", "spare"));
        assertThat(client.hear()).isEqualTo("!re .tag=L =.id=*5 =name=ether5");
    }

    @Test
    void endsWithoutAWordOfTheSessionsThatARebootEnds() throws IOException {
        router.add("/ppp/secret", Map.of("name", "u", "remote-address", "10.0.0.5"));
        router.connect("u");
        listening("/ppp/active/listen", ".tag=L");

        router.reboot();
        assertThatThrownBy(client::hear).isInstanceOf(IOException.class);
    }

    @Test
    void tellsInterfacesByTheirOrderAloneOnVersion6() throws IOException {
        try (SimulatedRouter old =
                        SimulatedRouter.builder("old").dialect(Dialect.V6_49).start();
                ApiClient admin = ApiClient.adminOf(old)) {
            assertThat(admin.rows("/interface/monitor-traffic", "=interface=ether2,ether1", "=once="))
                    .hasSize(2)
                    .allSatisfy(row ->
                            assertThat(row).containsKey("rx-bits-per-second").doesNotContainKey("name"));
        }
    }
}
