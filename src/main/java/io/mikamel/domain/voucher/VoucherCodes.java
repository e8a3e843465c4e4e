package io.mikamel.domain.voucher;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Draws codes and passwords. As thread-safe as its source of randomness, which must be a secure one for real vouchers. */
public final class VoucherCodes {

    /** One drawing in so many may be of a code that is there already, before the shape counts as used up. */
    private static final int PATIENCE = 100;

    private final RandomGenerator random;

    public VoucherCodes(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Different codes, none of which is taken.
     *
     * @throws InvalidFieldException if the shape has too few codes for so many
     */
    public List<VoucherLogin> draw(CodeShape shape, int count, Predicate<String> taken) {
        shape.requireRoomFor(count);
        List<VoucherLogin> logins = new ArrayList<>(count);
        Set<String> drawn = new HashSet<>();
        for (long tries = (long) count * PATIENCE; logins.size() < count; tries--) {
            if (tries == 0) {
                throw new InvalidFieldException(
                        "length", "%d: nearly all such codes are taken, make it longer".formatted(shape.length()));
            }
            String code = shape.prefix() + word(shape.alphabet(), shape.length());
            if (drawn.add(code) && !taken.test(code)) {
                logins.add(new VoucherLogin(code, password(shape, code)));
            }
        }
        return logins;
    }

    /** A word for other names that must not be guessed or met twice. */
    public String word(CodeAlphabet alphabet, int length) {
        StringBuilder word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(
                    alphabet.letters().charAt(random.nextInt(alphabet.letters().length())));
        }
        return word.toString();
    }

    private String password(CodeShape shape, String code) {
        return shape.mode() == LoginMode.CODE ? code : word(shape.alphabet(), shape.length());
    }
}
