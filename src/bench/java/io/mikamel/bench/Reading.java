package io.mikamel.bench;

import java.io.IOException;
import me.legrange.mikrotik.MikrotikApiException;

/** One way to read the answer to a print: a connection that is logged in. */
interface Reading extends AutoCloseable {

    /**
     * Reads all rows and every value as text.
     *
     * @return the characters of all values together, so that nobody can leave the work out
     */
    long read() throws Exception;

    @Override
    void close() throws IOException, MikrotikApiException;

    /** Opens a connection for one reading. */
    interface Way {
        Reading open(Feeder feeder) throws Exception;
    }
}
