package io.mikamel.legrange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** A line on which nobody answers, until it is hung up. */
record SilentLine(OutputStream out, CountDownLatch hungUp) implements Line {

    SilentLine(OutputStream out) {
        this(out, new CountDownLatch(1));
    }

    @Override
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                try {
                    hungUp.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("hung up");
            }
        };
    }

    @Override
    public void hangUp() {
        hungUp.countDown();
    }

    @Override
    public boolean isHungUp() {
        return hungUp.getCount() == 0;
    }
}
