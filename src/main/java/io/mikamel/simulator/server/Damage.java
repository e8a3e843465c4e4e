package io.mikamel.simulator.server;

import io.mikamel.simulator.row.WordBuffer;
import java.io.IOException;
import java.util.Random;

/** Breaks off an answer in the middle of a row. */
final class Damage {

    private static final int GARBAGE = 512;

    private Damage() {}

    static void apply(Fault.Kind kind, WordBuffer answer, Outlet outlet) throws IOException {
        int half = answer.middle();
        switch (kind) {
            case GARBAGE -> {
                byte[] garbage = new byte[GARBAGE];
                new Random(answer.size()).nextBytes(garbage);
                garbage[0] = (byte) 0xFF;
                outlet.write(garbage, garbage.length);
            }
            case HALF_SENTENCE -> outlet.write(answer.array(), half);
            case END_MID_ROW -> {
                outlet.write(answer.array(), half);
                outlet.close();
            }
            case RESET_MID_ROW -> {
                outlet.write(answer.array(), half);
                outlet.reset();
            }
            default -> throw new IllegalArgumentException(kind + " does not break off an answer");
        }
    }
}
