package io.mikamel.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFingerprintStoreTest {

    private static final String ONE = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);

    @TempDir
    private Path directory;

    @Test
    void remembersThroughARestart() throws IOException {
        store().remember("[2001:db8::1]:8729", ONE);
        store().remember("10.0.0.1:8729", OTHER);
        assertThat(store().known("[2001:db8::1]:8729")).contains(ONE);
        assertThat(store().known("10.0.0.2:8729")).isEmpty();
        try (Stream<Path> files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        store().remember("10.0.0.1:8729", ONE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void neverReplacesACertificate() {
        store().remember("10.0.0.1:8729", ONE);
        store().remember("10.0.0.1:8729", ONE);
        assertThatThrownBy(() -> store().remember("10.0.0.1:8729", OTHER)).hasMessageContaining("delete its line");
        assertThat(store().known("10.0.0.1:8729")).contains(ONE);
    }

    @Test
    void aDeletedLineIsForgottenAtOnce() throws IOException {
        FileFingerprintStore store = store();
        store.remember("10.0.0.1:8729", ONE);
        Files.writeString(file(), "");
        assertThat(store.known("10.0.0.1:8729")).isEmpty();
    }

    @Test
    void aFileThatCannotBeUnderstoodTrustsNobody() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "10.0.0.1:8729 " + ONE.substring(1));
        assertThatThrownBy(() -> store().known("10.0.0.9:8729")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesManyAtOnce() {
        FileFingerprintStore store = store();
        IntStream.range(0, 50).parallel().forEach(i -> store.remember("10.0.0.%d:8729".formatted(i), ONE));
        assertThat(IntStream.range(0, 50).filter(i -> store().known("10.0.0.%d:8729".formatted(i))
                        .isPresent()))
                .hasSize(50);
    }

    private FileFingerprintStore store() {
        return new FileFingerprintStore(file());
    }

    private Path file() {
        return directory.resolve("data").resolve("router-certificates");
    }
}
