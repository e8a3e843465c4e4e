package io.mikamel.bench;

import io.mikamel.wire.SentenceWriter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The bytes of a {@code /ppp/secret/print} answer, the attributes as a router of 7.24 gives them. */
final class SecretRows {

    private final int count;

    SecretRows(int count) {
        this.count = count;
    }

    int count() {
        return count;
    }

    byte[] answer(String tag) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(count * 320);
        for (int i = 1; i <= count; i++) {
            bytes.writeBytes(sentence(Stream.concat(Stream.of("!re", ".tag=" + tag), attributes(i))));
        }
        bytes.writeBytes(sentence(Stream.of("!done", ".tag=" + tag)));
        return bytes.toByteArray();
    }

    static byte[] sentence(Stream<String> words) {
        List<byte[]> bytes =
                words.map(word -> word.getBytes(StandardCharsets.UTF_8)).toList();
        return SentenceWriter.encode(bytes);
    }

    private static Stream<String> attributes(int i) {
        return Stream.of(
                "=.id=*%X".formatted(i),
                "=name=subscriber%05d@isp.example".formatted(i),
                "=service=pppoe",
                "=caller-id=",
                "=password=pw%08d".formatted(i * 7919 % 100_000_000),
                "=profile=plan-%dM".formatted(5 + i % 10 * 5),
                "=remote-address=10.%d.%d.%d".formatted(i >> 16 & 255, i >> 8 & 255, i & 255),
                "=routes=",
                "=ipv6-routes=",
                "=limit-bytes-in=0",
                "=limit-bytes-out=0",
                "=last-logged-out=2026-11-%02d 08:%02d:00".formatted(1 + i % 28, i % 60),
                "=last-caller-id=02:00:00:%02X:%02X:%02X".formatted(i >> 16 & 255, i >> 8 & 255, i & 255),
                "=last-disconnect-reason=hung-up",
                "=disabled=false",
                "=comment=House %d, Zoë".formatted(i));
    }
}
