package io.mikamel.export;

import static io.mikamel.export.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final Fingerprint OLD = Fingerprint.of(utf8("old"));

    @TempDir
    Path directory;

    private Path file;
    private Path versions;

    @BeforeEach
    void writeOldFile() throws IOException {
        file = directory.resolve("ShapedDevices.csv");
        versions = directory.resolve("data/versions");
        Files.writeString(file, "old");
    }

    private AtomicFile atomic() {
        return new AtomicFile(file, versions, NOON);
    }

    private AtomicFile failing(FileOperations operations) {
        return new AtomicFile(file, versions, NOON, operations);
    }

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void assertOldStands() throws IOException {
        assertThat(file).hasContent("old");
        assertThat(directory.resolve("ShapedDevices.csv.tmp")).doesNotExist();
    }

    @Test
    void replacesTheFileAndKeepsThePreviousVersion() throws IOException {
        assertThat(atomic().write(utf8("new"), OLD)).isTrue();

        assertThat(file).hasContent("new");
        assertThat(names(versions)).containsExactly("ShapedDevices.csv.20261121T120000Z-000001");
        assertThat(versions.resolve("ShapedDevices.csv.20261121T120000Z-000001"))
                .hasContent("old");
        assertThat(directory.resolve("ShapedDevices.csv.tmp")).doesNotExist();
    }

    @Test
    void createsAFileThatWasAbsent() throws IOException {
        Files.delete(file);

        assertThat(atomic().write(utf8("new"), Fingerprint.ABSENT)).isTrue();

        assertThat(file).hasContent("new");
        assertThat(versions).doesNotExist();
    }

    @Test
    void writesNothingIfTheBytesAreEqual() throws IOException {
        var before = Files.readAttributes(file, "unix:ino,lastModifiedTime");

        assertThat(atomic().write(utf8("old"), OLD)).isFalse();

        assertThat(Files.readAttributes(file, "unix:ino,lastModifiedTime")).isEqualTo(before);
    }

    @Test
    void writesNothingIfSomebodyChangedTheFile() throws IOException {
        assertThatThrownBy(() -> atomic().write(utf8("new"), Fingerprint.of(utf8("older"))))
                .isInstanceOf(FileChangedException.class)
                .hasMessageContaining("ShapedDevices.csv");
        assertOldStands();
    }

    @Test
    void takesAFileThatAppearedForAChange() {
        assertThatThrownBy(() -> atomic().write(utf8("new"), Fingerprint.ABSENT))
                .isInstanceOf(FileChangedException.class);
    }

    @Test
    void looksAgainRightBeforeTheRename() {
        FileOperations late = new DelegatingOperations() {
            @Override
            public void copyOwnership(Path original, Path copy) throws IOException {
                Files.writeString(file, "theirs");
            }
        };

        assertThatThrownBy(() -> failing(late).write(utf8("new"), OLD)).isInstanceOf(FileChangedException.class);
        assertThat(file).hasContent("theirs");
        assertThat(directory.resolve("ShapedDevices.csv.tmp")).doesNotExist();
    }

    @Test
    void keepsTheOldFileOnAFullDisk() throws IOException {
        FileOperations full = new DelegatingOperations() {
            @Override
            public void writeAndSync(Path target, byte[] content) throws IOException {
                Files.write(target, new byte[] {content[0]});
                throw new IOException("No space left on device");
            }
        };

        assertThatThrownBy(() -> failing(full).write(utf8("new"), OLD))
                .isInstanceOf(FileWriteException.class)
                .hasMessageContaining("ShapedDevices.csv")
                .hasMessageContaining("No space left on device");
        assertOldStands();
    }

    @Test
    void keepsTheOldFileIfTheRenameFails() throws IOException {
        FileOperations stuck = new DelegatingOperations() {
            @Override
            public void rename(Path from, Path to) throws IOException {
                throw new AccessDeniedException(to.toString());
            }
        };

        assertThatThrownBy(() -> failing(stuck).write(utf8("new"), OLD)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> failing(stuck).write(utf8("new"), OLD)).isInstanceOf(FileWriteException.class);
        assertOldStands();
        assertThat(names(versions)).hasSize(1);
    }

    @Test
    void writesNothingWithoutAPreviousVersion() throws IOException {
        Files.createFile(directory.resolve("data"));

        assertThatThrownBy(() -> atomic().write(utf8("new"), OLD))
                .isInstanceOf(FileWriteException.class)
                .hasMessageContaining("previous version");
        assertOldStands();
    }

    @Test
    void namesADirectoryThatIsMissing() {
        AtomicFile lost = new AtomicFile(directory.resolve("no/such/f.csv"), versions, NOON);

        assertThatThrownBy(() -> lost.write(utf8("new"), Fingerprint.ABSENT))
                .isInstanceOf(FileWriteException.class)
                .hasMessageContaining("there is no directory");
    }

    @Test
    void namesADirectoryInThePlaceOfTheFile() {
        AtomicFile wrong = new AtomicFile(directory, directory.resolve("versions"), NOON);

        assertThatThrownBy(() -> wrong.write(utf8("new"), Fingerprint.ABSENT)).isInstanceOf(FileWriteException.class);
    }

    @Test
    void overwritesAStaleTemporaryFile() throws IOException {
        Files.writeString(directory.resolve("ShapedDevices.csv.tmp"), "half of something");

        atomic().write(utf8("new"), OLD);

        assertThat(file).hasContent("new");
    }

    @Test
    void doesNotFollowALinkInThePlaceOfTheTemporaryFile() throws IOException {
        Path other = Files.writeString(directory.resolve("other"), "other");
        Files.createSymbolicLink(directory.resolve("ShapedDevices.csv.tmp"), other);

        atomic().write(utf8("new"), OLD);

        assertThat(other).hasContent("other");
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void writesThroughALink() throws IOException {
        Path real = Files.createDirectories(directory.resolve("real")).resolve("R.csv");
        Files.move(file, real);
        Files.createSymbolicLink(file, Path.of("real/R.csv"));

        atomic().write(utf8("new"), OLD);

        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void writesThroughALinkToNothing() throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("later.csv"));

        atomic().write(utf8("new"), Fingerprint.ABSENT);

        assertThat(directory.resolve("later.csv")).hasContent("new");
    }

    @Test
    void refusesALinkToItself() throws IOException {
        Files.delete(file);
        Files.createSymbolicLink(file, file.getFileName());

        assertThatThrownBy(() -> atomic().write(utf8("new"), Fingerprint.ABSENT))
                .isInstanceOf(FileWriteException.class)
                .hasMessageContaining("link to itself");
    }

    @Test
    void keepsThePermissions() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));

        atomic().write(utf8("new"), OLD);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r-x");
    }

    @Test
    void refusesToWriteBesideAnotherWriter() throws IOException {
        FileOperations nested = new DelegatingOperations() {
            @Override
            public void copyOwnership(Path original, Path copy) {
                atomic().write(utf8("theirs"), OLD);
            }
        };

        assertThatThrownBy(() -> failing(nested).write(utf8("new"), OLD)).hasMessageContaining("another writer");
        assertOldStands();
    }

    @Test
    void keepsTheLastTwentyVersions() throws IOException {
        AtomicFile atomic = atomic();
        for (int i = 0; i < 25; i++) {
            atomic.write(utf8("v" + i), i == 0 ? OLD : Fingerprint.of(utf8("v" + (i - 1))));
        }

        assertThat(names(versions)).hasSize(20);
        assertThat(names(versions).get(0)).endsWith("-000006");
        assertThat(versions.resolve(names(versions).get(19))).hasContent("v23");
    }

    @Test
    void ordersVersionsByNumberAndLeavesOtherFilesAlone() throws IOException {
        FileVersions two = new FileVersions(new DiskOperations(), versions, "f", 2);
        Files.createDirectories(versions);
        Files.writeString(versions.resolve("f.notes"), "mine");
        Files.writeString(versions.resolve("f.20300101T000000Z-000001"), "from a wrong clock");

        two.keep(utf8("b"), NOON.instant());
        two.keep(utf8("c"), NOON.instant());

        assertThat(names(versions))
                .containsExactly("f.20261121T120000Z-000002", "f.20261121T120000Z-000003", "f.notes");
    }

    @Test
    void keepsAsManyVersionsAsItIsTold() throws IOException {
        AtomicFile atomic = new AtomicFile(file, versions, 2, NOON);
        for (int i = 0; i < 5; i++) {
            atomic.write(utf8("v" + i), i == 0 ? OLD : Fingerprint.of(utf8("v" + (i - 1))));
        }

        assertThat(names(versions)).hasSize(2);
        assertThatThrownBy(() -> new AtomicFile(file, versions, 0, NOON)).hasMessageContaining("at least one");
    }
}
