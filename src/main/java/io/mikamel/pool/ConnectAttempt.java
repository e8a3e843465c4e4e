package io.mikamel.pool;

import java.util.Comparator;

/**
 * One try to connect, queued for a bounded number of threads. Routers that answered last time go first, so that many dead
 * routers, each worth a connect timeout, cannot delay the living.
 */
record ConnectAttempt(int failures, long order, Runnable work) implements Runnable, Comparable<ConnectAttempt> {

    private static final Comparator<ConnectAttempt> ORDER =
            Comparator.comparingInt(ConnectAttempt::failures).thenComparingLong(ConnectAttempt::order);

    @Override
    public int compareTo(ConnectAttempt other) {
        return ORDER.compare(this, other);
    }

    @Override
    public void run() {
        work.run();
    }
}
