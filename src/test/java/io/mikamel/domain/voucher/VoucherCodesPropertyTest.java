package io.mikamel.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class VoucherCodesPropertyTest {

    private final VoucherCodes codes = new VoucherCodes(new SecureRandom());

    @Property(tries = 200)
    void everyCodeHasTheShapeAsked(
            @ForAll CodeAlphabet alphabet, @ForAll @IntRange(min = 4, max = 32) int length, @ForAll LoginMode mode) {
        CodeShape shape = new CodeShape("p.", length, alphabet, mode);
        VoucherLogin login = codes.draw(shape, 1, code -> false).get(0);
        assertThat(login.code()).hasSize(2 + length).startsWith("p.");
        assertThat(alphabet.letters()).contains(login.code().substring(2).split(""));
        assertThat(login.password().equals(login.code())).isEqualTo(mode == LoginMode.CODE);
    }
}
