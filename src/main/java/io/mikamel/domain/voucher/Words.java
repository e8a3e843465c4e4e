package io.mikamel.domain.voucher;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Constants as tables, the REST API and people write them: {@code LOWER_DIGITS} is {@code lower-digits}. */
final class Words {

    private Words() {}

    static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E of(Class<E> type, String field, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> text(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidFieldException(field, "'%s', allowed are %s".formatted(text, all(type))));
    }

    private static <E extends Enum<E>> String all(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::text).collect(Collectors.joining(", "));
    }
}
