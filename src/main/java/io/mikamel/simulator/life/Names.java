package io.mikamel.simulator.life;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Names as ISPs give them, none twice on one router. */
final class Names {

    private static final List<String> FIRST = List.of(
            "maria", "jose", "ana", "john", "siti", "budi", "fatima", "ahmed", "li", "olga", "pedro", "lucia", "kofi",
            "amina", "ivan", "greta");
    private static final List<String> LAST = List.of(
            "silva", "garcia", "santos", "smith", "wijaya", "putri", "khan", "hassan", "wei", "petrova", "costa",
            "moreno", "mensah", "diallo", "novak", "berg");
    private static final List<String> NOTES = List.of(
            "José, casa azul",
            "2nd floor",
            "tower B; north sector",
            "Müller & Söhne",
            "paid until 12/2026",
            "\"VIP\"",
            "Café Zürich",
            "кв. 12");
    private static final String CODE = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Set<String> given = new HashSet<>();
    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    /** Some with a realm, some plain numbers of a customer list. */
    String pppUser() {
        return unique(() -> switch (random.nextInt(10)) {
            case 0, 1 -> person() + random.nextInt(1000) + "@fiber.example";
            case 2 -> "%06d".formatted(random.nextInt(1_000_000));
            case 3, 4 -> "pppoe-" + random.nextInt(1_000_000);
            default -> person() + random.nextInt(10_000);
        });
    }

    /** The code of a voucher. */
    String voucher() {
        return unique(() -> {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                code.append(CODE.charAt(random.nextInt(CODE.length())));
            }
            return code.toString();
        });
    }

    String note() {
        return NOTES.get(random.nextInt(NOTES.size()));
    }

    private String person() {
        return FIRST.get(random.nextInt(FIRST.size())) + "." + LAST.get(random.nextInt(LAST.size()));
    }

    private String unique(Supplier<String> maker) {
        String name = maker.get();
        while (!given.add(name)) {
            name = maker.get() + random.nextInt(10);
        }
        return name;
    }
}
