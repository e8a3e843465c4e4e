package io.mikamel.domain;

/**
 * A subscriber's plan in bits per second, as the subscriber sees it. 1 k = 1000.
 *
 * @param uploadBitsPerSecond towards the network; 0 = no limit
 * @param downloadBitsPerSecond towards the subscriber; 0 = no limit
 */
public record Rate(long uploadBitsPerSecond, long downloadBitsPerSecond) {

    public static final Rate UNLIMITED = new Rate(0, 0);

    public Rate {
        if (uploadBitsPerSecond < 0 || downloadBitsPerSecond < 0) {
            throw new IllegalArgumentException(
                    "rate of %d/%d bit/s: must not be negative".formatted(uploadBitsPerSecond, downloadBitsPerSecond));
        }
    }

    /** This rate, each side without limit taken from another. */
    public Rate orElse(Rate other) {
        return new Rate(
                uploadBitsPerSecond == 0 ? other.uploadBitsPerSecond : uploadBitsPerSecond,
                downloadBitsPerSecond == 0 ? other.downloadBitsPerSecond : downloadBitsPerSecond);
    }

    /** As RouterOS writes it, upload first: {@code 5M/20M}. */
    public String text() {
        return text(uploadBitsPerSecond) + "/" + text(downloadBitsPerSecond);
    }

    private static String text(long bitsPerSecond) {
        if (bitsPerSecond != 0 && bitsPerSecond % 1_000_000 == 0) {
            return bitsPerSecond / 1_000_000 + "M";
        }
        return bitsPerSecond != 0 && bitsPerSecond % 1_000 == 0 ? bitsPerSecond / 1_000 + "k" : "" + bitsPerSecond;
    }
}
