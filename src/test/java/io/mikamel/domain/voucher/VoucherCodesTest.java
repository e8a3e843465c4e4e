package io.mikamel.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherCodesTest {

    private static final Predicate<String> NONE = code -> false;

    private final VoucherCodes codes = new VoucherCodes(new SecureRandom());

    @Test
    void draws5000DifferentCodes() {
        List<VoucherLogin> logins = codes.draw(shape("WIFI-", 8, CodeAlphabet.UPPER_DIGITS), 5000, NONE);
        assertThat(logins)
                .extracting(VoucherLogin::code)
                .doesNotHaveDuplicates()
                .hasSize(5000);
        assertThat(logins).allMatch(login -> login.code().matches("WIFI-[A-Z2-9]{8}"));
        assertThat(logins).allMatch(login -> login.password().equals(login.code()));
    }

    @ParameterizedTest
    @EnumSource(CodeAlphabet.class)
    void noAlphabetHasLettersThatLookAlike(CodeAlphabet alphabet) {
        Set<String> letters = Set.of(alphabet.letters().split(""));
        assertThat(letters).hasSize(alphabet.letters().length()).doesNotContain("0", "O", "o", "1", "l", "I", "i");
        for (String pair :
                List.of("2Z", "2z", "5S", "5s", "6b", "6G", "8B", "9g", "cC", "sS", "vV", "wW", "xX", "zZ")) {
            assertThat(letters.containsAll(List.of(pair.split("")))).as(pair).isFalse();
        }
    }

    @Test
    void aPasswordOfItsOwnHasNothingOfTheCode() {
        CodeShape shape = new CodeShape("AB-", 6, CodeAlphabet.DIGITS, LoginMode.USERPASS);
        VoucherLogin login = codes.draw(shape, 1, NONE).get(0);
        assertThat(login.password()).matches("[2-9]{6}");
        assertThat(login.toString()).isEqualTo(login.code());
    }

    @Test
    void leavesOutWhatIsTaken() {
        Set<String> taken = new HashSet<>();
        CodeShape shape = shape("", 4, CodeAlphabet.DIGITS);
        for (int i = 0; i < 500; i++) {
            String code = codes.draw(shape, 1, taken::contains).get(0).code();
            assertThat(taken.add(code)).isTrue();
        }
    }

    @Test
    void theSameRandomnessGivesTheSameCodes() {
        assertThat(seeded(1)).isEqualTo(seeded(1)).isNotEqualTo(seeded(2));
    }

    private static List<VoucherLogin> seeded(long seed) {
        return new VoucherCodes(new Random(seed)).draw(shape("", 8, CodeAlphabet.LOWER), 10, NONE);
    }

    @ParameterizedTest
    @CsvSource({"4, 4, false", "4, 5, true", "5, 32, false", "5, 33, true", "8, 5000, false", "7, 5000, true"})
    void refusesALengthThatIsEasyToGuess(int length, int count, boolean refused) {
        CodeShape shape = shape("", length, CodeAlphabet.DIGITS);
        if (refused) {
            assertThatThrownBy(() -> codes.draw(shape, count, NONE))
                    .isInstanceOf(InvalidFieldException.class)
                    .hasMessage("length: %d is too short for %d codes of digits: make it %d"
                            .formatted(length, count, length + 1));
        } else {
            assertThat(codes.draw(shape, count, NONE)).hasSize(count);
        }
    }

    @Test
    void givesUpWhereEverythingIsTaken() {
        assertThatThrownBy(() -> codes.draw(shape("", 4, CodeAlphabet.DIGITS), 4, code -> true))
                .hasMessage("length: 4: nearly all such codes are taken, make it longer");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 3, 33, Integer.MAX_VALUE})
    void refusesALengthOutsideItsLimits(int length) {
        assertThatThrownBy(() -> shape("", length, CodeAlphabet.LOWER))
                .hasMessage("length: %d, allowed is 4 to 32".formatted(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "-a", "a|b", "a\n", "\u00e9", "=cmd", "12345678901234567", "a'b"})
    void refusesAPrefixThatIsMoreThanAWord(String prefix) {
        assertThatThrownBy(() -> shape(prefix, 6, CodeAlphabet.LOWER)).hasMessageStartingWith("prefix: allowed are");
    }

    @Test
    void usesEveryLetter() {
        String drawn = codes.draw(shape("", 32, CodeAlphabet.MIXED_DIGITS), 100, NONE).stream()
                .map(VoucherLogin::code)
                .collect(Collectors.joining());
        assertThat(drawn).contains(CodeAlphabet.MIXED_DIGITS.letters().split(""));
    }

    @Test
    void namesWhatIsAllowedForAWordThatIsNot() {
        assertThatThrownBy(() -> CodeAlphabet.of("UPPER"))
                .hasMessage("charset: 'UPPER', allowed are lower, upper, mixed, digits, lower-digits, upper-digits,"
                        + " mixed-digits");
        assertThat(CodeAlphabet.of("upper-digits")).isEqualTo(CodeAlphabet.UPPER_DIGITS);
        assertThatThrownBy(() -> LoginMode.of("both")).hasMessage("mode: 'both', allowed are code, userpass");
        assertThatThrownBy(() -> Validity.of("")).hasMessage("validity: '', allowed are clock, uptime");
    }

    private static CodeShape shape(String prefix, int length, CodeAlphabet alphabet) {
        return new CodeShape(prefix, length, alphabet, LoginMode.CODE);
    }
}
