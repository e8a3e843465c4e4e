package io.mikamel.simulator.verb;

import java.time.Duration;

/** How an activity that waits is asked again. Never blocks. */
public interface Pulse {

    void now();

    void after(Duration time);

    /** The client does not read what it asked for: give it up. */
    void tooSlow();
}
