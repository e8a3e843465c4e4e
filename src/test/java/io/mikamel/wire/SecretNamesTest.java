package io.mikamel.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "login =password=hunter2 =name=x    | login =password=***** =name=x",
                "url?user=a&password=hunter2&x=1    | url?user=a&password=*****&x=1",
                "PassWord = hunter2; next           | PassWord = *****; next",
                "password=\"hunter2 hunter2\" next  | password=\"*****\" next",
                "password=\"hunter2                 | password=*****",
                "{\"password\":\"hunter2\",\"a\":1} | {\"password\":\"*****\",\"a\":1}",
                "password=hunter2\\hunter2, x       | password=*****, x",
                "wpa2-pre-shared-key=hunter2        | wpa2-pre-shared-key=*****",
                "jdbc:x://me:hunter2@host/db        | jdbc:x://*****@host/db",
                "jdbc:x:\\/\\/me:hunter2@host    | jdbc:x:\\/\\/*****@host",
                "token=hunter2                      | token=*****"
            })
    void areMaskedInTextsOfOthers(String text, String masked) {
        assertThat(SecretNames.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "invalid user name or password (6)",
                "password: 3 tries are left",
                "/ppp/secret/print proplist=.id,name",
                "http://127.0.0.1:8080/api/health",
                "3 rows of edge-1, secrets=30"
            })
    void leaveTheRestAsItIs(String text) {
        assertThat(SecretNames.masked(text)).isEqualTo(text);
    }

    @Test
    void maskEveryNameOfTheList() {
        assertThat(SecretNames.isSecret("Private-Key")).isTrue();
        assertThat(SecretNames.masked("private-key=hunter2")).isEqualTo("private-key=*****");
    }
}
