package io.mikamel.export;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Keeps two writers of ours apart, through a lock on a file beside the target. The operating system drops it when the
 * process ends, however it ends; the side file stays and means nothing.
 */
final class WriteLock implements Closeable {

    private final FileChannel channel;

    private WriteLock(FileChannel channel) {
        this.channel = channel;
    }

    static WriteLock on(Path target) {
        Path side = target.resolveSibling("." + target.getFileName() + ".mikamel.lock");
        try {
            FileChannel channel = FileChannel.open(side, CREATE, WRITE);
            if (isLocked(channel)) {
                return new WriteLock(channel);
            }
            channel.close();
        } catch (IOException cause) {
            throw new FileWriteException(target, "cannot lock " + side, cause);
        }
        throw new FileWriteException(target, "another writer holds " + side);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null && lock.isValid();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
