package io.mikamel.export;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file system itself. */
final class DiskOperations implements FileOperations {

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    @Override
    public void writeAndSync(Path file, byte[] content) throws IOException {
        // Deleted first, so that a link which somebody put there is never followed.
        Files.deleteIfExists(file);
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            writeAll(channel, content);
        }
    }

    static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    @Override
    public void copyOwnership(Path original, Path copy) throws IOException {
        PosixFileAttributeView target =
                Files.getFileAttributeView(copy, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (target == null || !Files.exists(original)) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(original, PosixFileAttributes.class);
        PosixFileAttributes present = target.readAttributes();
        giveTo(target, wanted, present);
        target.setPermissions(wanted.permissions());
    }

    private static void giveTo(PosixFileAttributeView target, PosixFileAttributes wanted, PosixFileAttributes present) {
        try {
            if (!wanted.group().equals(present.group())) {
                target.setGroup(wanted.group());
            }
            if (!wanted.owner().equals(present.owner())) {
                target.setOwner(wanted.owner());
            }
        } catch (IOException notAllowed) {
            // Only root may give a file away. Without it the file is ours, and readable as before by its permissions.
            return;
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void syncDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // Some file systems cannot sync a directory. After a power cut the old file, complete, may be back: no
            // harm.
            return;
        }
    }

    @Override
    public void deleteIfExists(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public List<String> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
    }
}
