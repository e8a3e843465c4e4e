package io.mikamel.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteTest {

    private SimulatedRouter router;
    private ApiClient client;

    @BeforeEach
    void start() throws IOException {
        router = SimulatedRouter.builder("edge").start();
        client = ApiClient.adminOf(router);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        router.close();
    }

    @Test
    void tellsTheIdOfWhatItAddsAndNeverGivesOneTwice() throws IOException {
        assertThat(client.ask("/ppp/secret/add", "=name=a")).containsExactly("!done =ret=*1");
        assertThat(client.ask("/ppp/secret/remove", "=.id=*1")).containsExactly("!done");
        assertThat(client.ask("/ppp/secret/add", "=name=a")).containsExactly("!done =ret=*2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ppp/secret/add =name=taken | =message=failure: secret with the same name already exists",
                "/ppp/profile/add =name=default | =message=failure: profile with the same name already exists",
                "/ppp/secret/add =name=n =profile=gold | =category=1 =message=input does not match any value of profile",
                "/ppp/secret/add =name=n =remote-address=10.0.0 | =category=1 =message=invalid value for argument remote-address",
                "/ppp/secret/add =name=n =colour=red | =category=0 =message=unknown parameter colour",
                "/ppp/secret/add =password=x | =category=0 =message=missing =name=",
                "/ppp/secret/set =comment=x | =category=0 =message=missing =.id=",
                "/ppp/secret/set =.id=*99 =comment=x | =category=0 =message=no such item",
                "/ppp/secret/set =.id=nobody =comment=x | =category=0 =message=no such item",
                "/ppp/secret/add =name=n =caller-id=02:aa:bb:cc:dd:ee | =category=1 =message=invalid value for argument caller-id",
                "/ppp/profile/add =name=n =rate-limit=fast | =category=1 =message=invalid value for argument rate-limit",
                "/ppp/profile/add =name=n =rate-limit=1M/2M/3M | =category=1 =message=invalid value for argument rate-limit",
                "/ppp/profile/remove =.id=*0 | =message=failure: can not remove default profile",
                "/ip/hotspot/add =name=n | =category=0 =message=no such command",
                "/ip/hotspot/set =.id=hotspot1 =addresses-per-mac=999 | =category=1 =message=value out of range (1..255)",
                "/ip/hotspot/user/profile/set =.id=*0 =comment=x | =category=0 =message=unknown parameter comment",
                "/ip/hotspot/user/unset =.id=*0 =value-name=address | =category=0 =message=no such command",
                "/ppp/active/add =name=x | =category=0 =message=no such command",
                "/user/group/add =name=g =policy=tikapp | =category=1 =message=input does not match any value of policy"
            })
    void refusesWithTheTrueText(String command, String trap) throws IOException {
        router.add("/ppp/secret", Map.of("name", "taken"));

        assertThat(client.ask(command.split(" "))).containsExactly("!trap " + trap, "!done");
    }

    @Test
    void refusesASecondHotspotUserOfOneNameAndServer() throws IOException {
        client.ask("/ip/hotspot/user/add", "=name=V1", "=server=hotspot1");

        assertThat(client.ask("/ip/hotspot/user/add", "=name=V1", "=server=hotspot1")
                        .get(0))
                .endsWith("=message=failure: already have user with this name for this server");
        assertThat(client.ask("/ip/hotspot/user/add", "=name=V1").get(0)).startsWith("!done");
    }

    @Test
    void setsByIdListByNameAndByNumbers() throws IOException {
        for (String name : new String[] {"a", "b", "c"}) {
            router.add("/ppp/secret", Map.of("name", name));
        }

        assertThat(client.ask("/ppp/secret/set", "=.id=*1,*2", "=comment=x=y")).containsExactly("!done");
        assertThat(client.ask("/ppp/secret/set", "=numbers=c", "=disabled=yes")).containsExactly("!done");
        assertThat(client.rows("/ppp/secret/print", "?comment=x=y")).hasSize(2);
        assertThat(client.rows("/ppp/secret/print", "?disabled=true")).hasSize(1);
    }

    @Test
    void removesAllOfAListOrNone() throws IOException {
        router.add("/ppp/secret", Map.of("name", "a"));
        router.add("/ppp/secret", Map.of("name", "b"));

        assertThat(client.ask("/ppp/secret/remove", "=.id=*1,*7").get(0)).contains("no such item");
        assertThat(router.rows("/ppp/secret")).hasSize(2);
        assertThat(client.ask("/ppp/secret/remove", "=.id=*1,*2")).containsExactly("!done");
        assertThat(router.rows("/ppp/secret")).isEmpty();
    }

    @Test
    void makesPropertiesAbsentByUnsetAndByExclamationMark() throws IOException {
        router.add("/ppp/secret", Map.of("name", "a", "remote-address", "10.0.0.2", "comment", "c"));

        assertThat(client.ask("/ppp/secret/unset", "=.id=a", "=value-name=comment"))
                .containsExactly("!done");
        assertThat(client.ask("/ppp/secret/set", "=.id=a", "=!remote-address=")).containsExactly("!done");
        assertThat(router.rows("/ppp/secret").get(0)).doesNotContainKeys("comment", "remote-address");
    }

    @Test
    void keepsValuesByteForByte() throws IOException {
        String value = " two\r\nlines \u00fc =x !y \ud83d\ude00 ";
        client.ask("/ppp/secret/add", "=name=a", "=comment=" + value);

        assertThat(client.rows("/ppp/secret/print", "=.proplist=comment").get(0))
                .containsEntry("comment", value);
    }

    @Test
    void leavesTheIdOfADeletedPoolAndFollowsARename() throws IOException {
        router.add("/ip/pool", Map.of("name", "p", "ranges", "10.1.0.0/24"));
        router.add("/ppp/profile", Map.of("name", "plan", "remote-address", "p"));
        router.add("/ppp/secret", Map.of("name", "a", "profile", "plan"));

        client.ask("/ppp/profile/set", "=.id=plan", "=name=gold");
        client.ask("/ip/pool/remove", "=.id=p");
        assertThat(client.rows("/ppp/secret/print").get(0)).containsEntry("profile", "gold");
        assertThat(client.rows("/ppp/profile/print", "?name=gold").get(0)).containsEntry("remote-address", "*3");
    }

    @Test
    void readsDurationsAndFlagsInItsOwnForm() throws IOException {
        client.ask("/ip/hotspot/user/add", "=name=v", "=limit-uptime=90000", "=disabled=yes");
        client.ask("/ip/hotspot/user/profile/add", "=name=p", "=session-timeout=01:00:00", "=add-mac-cookie=no");

        assertThat(client.rows("/ip/hotspot/user/print", "?name=v").get(0))
                .containsEntry("limit-uptime", "1d1h")
                .containsEntry("disabled", "true");
        assertThat(client.rows("/ip/hotspot/user/profile/print", "?name=p").get(0))
                .containsEntry("session-timeout", "1h")
                .containsEntry("add-mac-cookie", "false");
    }

    @Test
    void hasTheDefaultRowsOfARouter() throws IOException {
        assertThat(client.rows("/ppp/profile/print", "=.proplist=.id,name,default"))
                .extracting(Map::toString)
                .containsExactly(
                        "{.id=*0, name=default, default=true}",
                        "{.id=*FFFFFFFE, name=default-encryption, default=true}");
        assertThat(client.rows("/ip/hotspot/user/print").get(0))
                .containsEntry(".id", "*0")
                .containsEntry("name", "default-trial")
                .doesNotContainKeys("password", "profile");
    }

    @Test
    void getsOneProperty() throws IOException {
        router.add("/ppp/secret", Map.of("name", "a", "comment", "c"));

        assertThat(client.ask("/ppp/secret/get", "=.id=*1", "=value-name=comment"))
                .containsExactly("!done =ret=c");
        assertThat(client.ask("/system/identity/get", "=value-name=name")).containsExactly("!done =ret=edge");
    }

    @Test
    void renamesTheRouter() throws IOException {
        assertThat(client.ask("/system/identity/set", "=name=new")).containsExactly("!done");
        assertThat(client.ask("/system/identity/print")).containsExactly("!re =name=new", "!done");
    }

    @Test
    void takesYesAndNoForFlagsAndNotTheWordsTheyAreReadAs() throws IOException {
        router.add("/ppp/secret", Map.of("name", "n"));

        assertThat(client.ask("/ppp/secret/set", "=.id=n", "=disabled=true").get(0))
                .endsWith("input does not match any value of disabled");
        assertThat(client.ask("/ppp/secret/set", "=.id=n", "=disabled=yes")).containsExactly("!done");
        assertThat(client.rows("/ppp/secret/print", "?name=n").get(0)).containsEntry("disabled", "true");
    }

    @Test
    void refusesASecondPoolOfOneNameInWordsThatSayItIsThere() throws IOException {
        assertThat(client.ask("/ip/pool/add", "=name=ppp-pool", "=ranges=10.9.0.2-10.9.0.9")
                        .get(0))
                .containsPattern("already (exists|have)");
    }
}
