package io.mikamel.simulator.server;

import io.mikamel.simulator.row.WordBuffer;
import io.mikamel.simulator.verb.Activity;
import java.util.Optional;

/** A command under way on a connection. Told and ended with the router's lock held. */
final class Running {

    private final Activity activity;
    private final Optional<String> tag;
    private final Optional<Fault.Kind> damage;
    private boolean over;

    Running(Activity activity, Optional<String> tag, Optional<Fault.Kind> damage) {
        this.activity = activity;
        this.tag = tag;
        this.damage = damage;
    }

    Activity activity() {
        return activity;
    }

    Optional<String> tag() {
        return tag;
    }

    Optional<Fault.Kind> damage() {
        return damage;
    }

    /** Tells a part, unless it was cancelled meanwhile. */
    Activity.Step tell(WordBuffer out, int rows) {
        if (over) {
            return Activity.Step.FINISHED;
        }
        Activity.Step step = activity.tell(out, rows);
        if (step == Activity.Step.FINISHED) {
            end();
        }
        return step;
    }

    /** False if it was over before. */
    boolean end() {
        if (over) {
            return false;
        }
        over = true;
        activity.ended();
        return true;
    }
}
