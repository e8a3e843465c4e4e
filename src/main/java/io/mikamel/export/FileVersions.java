package io.mikamel.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The last versions of one file, as {@code NAME.yyyyMMdd'T'HHmmss'Z'-NNNNNN} in a directory of ours. The number alone orders
 * them, so that a clock that jumps loses none.
 */
final class FileVersions {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = "yyyyMMddTHHmmssZ".length();
    private static final int LONGEST_NUMBER = 18;

    private final FileOperations files;
    private final Path directory;
    private final String prefix;
    private final int kept;

    FileVersions(FileOperations files, Path directory, String name, int kept) {
        this.files = files;
        this.directory = directory;
        this.prefix = name + ".";
        this.kept = kept;
    }

    /** Keeps one more, and removes the oldest above the limit; not twice if the write then failed and is tried again. */
    void keep(byte[] content, Instant now) throws IOException {
        files.createDirectories(directory);
        List<String> present = present();
        if (isNewest(content, present)) {
            return;
        }
        long number = present.isEmpty() ? 1 : number(present.get(present.size() - 1)) + 1;
        String name = prefix + TIME.format(now) + String.format(Locale.ROOT, "-%06d", number);
        files.writeAndSync(directory.resolve(name), content);
        for (String old : present.subList(0, Math.max(0, present.size() + 1 - kept))) {
            files.deleteIfExists(directory.resolve(old));
        }
    }

    private boolean isNewest(byte[] content, List<String> present) throws IOException {
        if (present.isEmpty()) {
            return false;
        }
        Path newest = directory.resolve(present.get(present.size() - 1));
        return files.read(newest).filter(known -> Arrays.equals(known, content)).isPresent();
    }

    /** Oldest first. */
    private List<String> present() throws IOException {
        return files.list(directory).stream()
                .filter(this::isVersion)
                .sorted(Comparator.comparingLong(this::number).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean isVersion(String name) {
        int dash = prefix.length() + TIME_LENGTH;
        if (!name.startsWith(prefix) || name.length() <= dash + 1 || name.charAt(dash) != '-') {
            return false;
        }
        String number = name.substring(dash + 1);
        return number.length() <= LONGEST_NUMBER && number.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private long number(String name) {
        return Long.parseLong(name.substring(prefix.length() + TIME_LENGTH + 1));
    }
}
