package io.mikamel.inventory;

import io.mikamel.wire.FingerprintStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Certificates seen first, one line {@code host:port fingerprint} each, in a file that its owner alone may read; deleting
 * a line makes the next contact the first again. Thread-safe. A file that cannot be understood is an error: taking it for
 * an empty one would trust anybody.
 */
public final class FileFingerprintStore implements FingerprintStore {

    private static final String LINE = "\\S+ [0-9a-f]{64}";

    private final Path file;

    public FileFingerprintStore(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public synchronized Optional<String> known(String hostAndPort) {
        return Optional.ofNullable(read().get(hostAndPort));
    }

    @Override
    public synchronized void remember(String hostAndPort, String fingerprint) {
        Map<String, String> all = read();
        String first = all.putIfAbsent(hostAndPort, fingerprint);
        if (first == null) {
            write(all);
        } else if (!first.equals(fingerprint)) {
            throw new IllegalStateException(
                    "%s has another certificate than the one in %s; if that is right, delete its line there"
                            .formatted(hostAndPort, file));
        }
    }

    private Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file, StandardCharsets.UTF_8).forEach(line -> add(all, line));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the certificates in " + file, e);
        }
    }

    private void add(Map<String, String> all, String line) {
        if (line.isBlank()) {
            return;
        }
        if (!line.matches(LINE)) {
            throw new IllegalStateException("%s: '%s' is not host:port and 64 hex digits".formatted(file, line));
        }
        int blank = line.indexOf(' ');
        all.put(line.substring(0, blank), line.substring(blank + 1));
    }

    private void write(Map<String, String> all) {
        StringBuilder text = new StringBuilder();
        all.forEach((host, fingerprint) ->
                text.append(host).append(' ').append(fingerprint).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path next =
                    Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp", ownerOnly());
            force(next, text.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remember a certificate in " + file, e);
        }
    }

    private static void force(Path path, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.WRITE))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
