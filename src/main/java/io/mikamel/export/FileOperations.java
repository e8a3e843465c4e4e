package io.mikamel.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@link AtomicFile} asks of a file system; a seam for full disks and the like. */
interface FileOperations {

    /** Empty if there is no such file. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Creates the file, over a stale one if need be, and answers only when its bytes are on the disk. */
    void writeAndSync(Path file, byte[] content) throws IOException;

    /** Gives the copy the permissions and, as far as allowed, the owner of the original. */
    void copyOwnership(Path original, Path copy) throws IOException;

    void rename(Path from, Path to) throws IOException;

    void syncDirectory(Path directory);

    void deleteIfExists(Path file) throws IOException;

    /** Names in a directory; none if there is no such directory. */
    List<String> list(Path directory) throws IOException;

    void createDirectories(Path directory) throws IOException;
}
