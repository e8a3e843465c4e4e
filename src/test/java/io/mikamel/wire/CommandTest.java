package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

    @Test
    void putsEveryAttributeAndQueryIntoAWordOfItsOwn() {
        Command command = Command.to("ppp/secret/set")
                .ids("*1", "*2")
                .with(Map.of("comment", "a=b\n/ppp/secret/remove"))
                .unset("remote-address")
                .flag("count-only")
                .proplist(".id", "name")
                .query("?>comment=")
                .build();

        assertThat(texts(command))
                .containsExactly(
                        "/ppp/secret/set",
                        "=.id=*1,*2",
                        "=comment=a=b\n/ppp/secret/remove",
                        "=!remote-address=",
                        "=count-only=",
                        "=.proplist=.id,name",
                        "?>comment=");
        assertThat(command.verb()).isEqualTo("set");
    }

    @Test
    void writesBytesRowsAndBooleansAsTheRouterWantsThem() {
        byte[] latin = {'J', (byte) 0xfc};
        Row row = Row.of(List.of(new Attribute("comment", latin)), CodePage.WINDOWS_1252);
        Map<String, Object> values = new LinkedHashMap<>(Map.of("disabled", true));
        values.put("name", latin);

        assertThat(Command.to("/a/set").with(row).build().attributes())
                .containsExactly(new Attribute("comment", latin));
        assertThat(Command.to("/a/set").with(values).build().attributes())
                .containsExactly(Attribute.of("disabled", "yes"), new Attribute("name", latin));
    }

    @Test
    void refusesNullAndTheStarsOfAHiddenSecret() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("comment", null);

        assertThatThrownBy(() -> Command.to("/a/set").with(nothing)).hasMessageContaining("comment is null");
        assertThatThrownBy(() -> Command.to("/a/set").with(Row.of("password", "*****")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("attribute password is *****");
        assertThat(Command.to("/a/set").with(Map.of("comment", "*****")).build().attributes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "ppp secret", "/ppp//print", "/ppp/print\n=x=", "/ppp/secret/"})
    void refusesWhatIsNoPath(String path) {
        assertThatThrownBy(() -> Command.to(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesNamesAndQueriesThatWouldBeOtherWords() {
        assertThatThrownBy(() -> Command.to("/a/b").with("x=y", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Command.to("/a/b").query("name=x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?password=hush", "?=password=hush", "?>password=hush", "?secret=hush"})
    void masksSecretsInItsText(String query) {
        Command command =
                Command.to("/a/b").with("password", "hush").query(query).build();

        assertThat(command.toString()).contains("password=*****").doesNotContain("hush");
    }

    private static List<String> texts(Command command) {
        return command.words().stream().map(String::new).toList();
    }
}
