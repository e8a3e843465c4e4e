package io.mikamel.export;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Keeps two writers of ours apart, through a lock on a file beside the target. The operating system drops it when the
 * process ends, however it ends; the side file stays and means nothing.
 */
final class WriteLock {

    private WriteLock() {}

    static void whileHeld(Path target, Runnable work) {
        Path side = target.resolveSibling("." + target.getFileName() + ".mikamel.lock");
        try (FileChannel channel = FileChannel.open(side, CREATE, WRITE)) {
            if (!isLocked(channel)) {
                throw new FileWriteException(target, "another writer holds " + side);
            }
            work.run();
        } catch (IOException cause) {
            throw new FileWriteException(target, "cannot lock " + side, cause);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
