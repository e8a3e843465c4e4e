package io.mikamel.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The disk, until a test overrides what shall fail. */
class DelegatingOperations implements FileOperations {

    private final FileOperations disk = new DiskOperations();

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public void writeAndSync(Path file, byte[] content) throws IOException {
        disk.writeAndSync(file, content);
    }

    @Override
    public void copyOwnership(Path original, Path copy) throws IOException {
        disk.copyOwnership(original, copy);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void syncDirectory(Path directory) {
        disk.syncDirectory(directory);
    }

    @Override
    public void deleteIfExists(Path file) throws IOException {
        disk.deleteIfExists(file);
    }

    @Override
    public List<String> list(Path directory) throws IOException {
        return disk.list(directory);
    }

    @Override
    public void createDirectories(Path directory) throws IOException {
        disk.createDirectories(directory);
    }
}
