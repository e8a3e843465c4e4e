package io.mikamel.contract;

import io.mikamel.wire.Row;
import java.util.concurrent.CountDownLatch;

/** A listener that is busy with its first row until it is let go. */
final class BusyListener extends Ear {

    private final CountDownLatch goes = new CountDownLatch(1);

    @Override
    public void row(Row row) {
        super.row(row);
        boolean isInterrupted = false;
        while (goes.getCount() > 0) {
            try {
                goes.await();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void letGo() {
        goes.countDown();
    }
}
