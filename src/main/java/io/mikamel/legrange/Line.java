package io.mikamel.legrange;

import java.io.InputStream;
import java.io.OutputStream;

/** A connected stream to a router, plain or TLS. */
interface Line {

    InputStream in();

    OutputStream out();

    /** Ends both directions at once; for any thread, never waits, never throws. */
    void hangUp();

    boolean isHungUp();
}
