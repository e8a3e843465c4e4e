package io.mikamel.shaping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(Printable.text("ana@realm, \"ü\" = 😀")).isEqualTo("ana@realm, \"ü\" = 😀");
    }

    @Test
    void letsNobodyForgeALineOrAColour() {
        assertThat(Printable.text("x\n2026 INFO\u001b[31m\u202e")).isEqualTo("x\\u000a2026 INFO\\u001b[31m\\u202e");
    }
}
