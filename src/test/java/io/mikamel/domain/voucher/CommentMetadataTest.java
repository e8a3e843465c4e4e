package io.mikamel.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentMetadataTest {

    private static final String FULL = "VOUCHER_SYSTEM|BATCH-001|15000|10000|24|VND-7|2025-01-09|admin"
            + "|2025-01-09T10:30:00.000Z|2025-01-10T10:30:00.000Z";

    @Test
    void readsEveryFieldOfAVoucher() {
        CommentMetadata comment = read(FULL);
        assertThat(comment.system()).isEqualTo(CommentSystem.VOUCHER);
        assertThat(comment.get(CommentField.BATCH)).contains("BATCH-001");
        assertThat(comment.get(CommentField.PRICE_SELL)).contains("15000");
        assertThat(comment.get(CommentField.PRICE_COST)).contains("10000");
        assertThat(comment.get(CommentField.VALID_HOURS)).contains("24");
        assertThat(comment.get(CommentField.VENDOR)).contains("VND-7");
        assertThat(comment.get(CommentField.CREATED_DATE)).contains("2025-01-09");
        assertThat(comment.get(CommentField.CREATED_BY)).contains("admin");
        assertThat(comment.instant(CommentField.FIRST_LOGIN_AT)).contains(Instant.parse("2025-01-09T10:30:00Z"));
        assertThat(comment.instant(CommentField.EXPIRES_AT)).contains(Instant.parse("2025-01-10T10:30:00Z"));
    }

    @Test
    void readsEveryFieldOfASubscription() {
        CommentMetadata comment = read("PPPOE_SYSTEM|B2|350000|300000|CUST-9|SUB-4|2025-01-09|ana");
        assertThat(comment.system()).isEqualTo(CommentSystem.PPPOE);
        assertThat(comment.get(CommentField.CUSTOMER)).contains("CUST-9");
        assertThat(comment.get(CommentField.SUBSCRIPTION)).contains("SUB-4");
        assertThat(comment.get(CommentField.CREATED_BY)).contains("ana");
        assertThat(comment.get(CommentField.VALID_HOURS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VOUCHER_SYSTEM",
                "VOUCHER_SYSTEM|",
                "VOUCHER_SYSTEM|BATCH-001|15000|10000|24",
                "VOUCHER_SYSTEM|||||||||",
                "VOUCHER_SYSTEM|B|1|2|24|v|d|by|||new field|",
                "PPPOE_SYSTEM|B|1|2|c|s|d|by|tail|tail 2",
                "VOUCHER_SYSTEM| BATCH \nline two|\u00e9\u4e2d\ud83d\ude00"
            })
    void writesWhatItRead(String text) {
        assertThat(read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|",
                "manual",
                "voucher_system|B",
                " VOUCHER_SYSTEM|B",
                "VOUCHER_SYSTEMS|B",
                "VOUCHER_SYSTEM x",
                "paid |VOUCHER_SYSTEM|B",
                "VOUCHER-SYSTEM|B"
            })
    void leavesForeignCommentsAlone(String text) {
        assertThat(CommentMetadata.parse(text)).isEmpty();
    }

    @Test
    void putsEmptyFieldsBeforeOneThatIsSetBehindTheEnd() {
        CommentMetadata comment = read("VOUCHER_SYSTEM|BATCH-001|15000|10000|24")
                .with(CommentField.FIRST_LOGIN_AT, Instant.parse("2026-11-21T12:00:00.123456Z"));
        assertThat(comment.text()).isEqualTo("VOUCHER_SYSTEM|BATCH-001|15000|10000|24||||2026-11-21T12:00:00.123Z");
    }

    @Test
    void keepsItsLengthWhereNothingIsSetBehindTheEnd() {
        assertThat(read("VOUCHER_SYSTEM|B").with(CommentField.VENDOR, "").text())
                .isEqualTo("VOUCHER_SYSTEM|B");
        assertThat(read("VOUCHER_SYSTEM|B|1|2")
                        .with(CommentField.PRICE_SELL, "")
                        .text())
                .isEqualTo("VOUCHER_SYSTEM|B||2");
    }

    @Test
    void keepsUnknownFieldsBehindOneThatIsSet() {
        assertThat(read(FULL + "|x|").with(CommentField.EXPIRES_AT, "").text())
                .isEqualTo(FULL.substring(0, FULL.lastIndexOf('|')) + "||x|");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "|", "a\nb", "a\rb", "\0", "a\u2028b", "\ud800"})
    void refusesAValueThatCannotStandInAComment(String value) {
        assertThatThrownBy(() -> read("VOUCHER_SYSTEM|B").with(CommentField.VENDOR, value))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageStartingWith("vendor: holds ")
                .hasFieldOrPropertyWithValue("field", "vendor");
    }

    @Test
    void refusesAFieldOfTheOtherSystem() {
        assertThatThrownBy(() -> read("PPPOE_SYSTEM|B").with(CommentField.VENDOR, "x"))
                .hasMessage("vendor: not a field of PPPOE_SYSTEM");
    }

    @Test
    void saysWhichFieldHoldsNoTime() {
        assertThatThrownBy(() -> read("VOUCHER_SYSTEM||||||||soon").instant(CommentField.FIRST_LOGIN_AT))
                .hasMessage("first_login_at: 'soon' is not a time");
    }

    private static CommentMetadata read(String text) {
        return CommentMetadata.parse(text).orElseThrow();
    }
}
