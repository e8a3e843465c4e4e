package io.mikamel.export;

import static io.mikamel.export.Fixtures.utf8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

class DiskOperationsTest {

    @Test
    void reportsADiskThatIsReallyFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));

        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE)) {
            assertThatThrownBy(() -> DiskOperations.writeAll(channel, utf8("content")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
    }
}
