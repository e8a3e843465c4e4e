package io.mikamel.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import io.mikamel.wire.SecretNames;
import java.nio.charset.StandardCharsets;

/** Another encoder's log lines, text or JSON, with a mask in place of what looks like a secret. */
public final class MaskingEncoder extends EncoderBase<ILoggingEvent> {

    private Encoder<ILoggingEvent> encoder;

    /** The one whose lines are masked; it writes UTF-8. */
    public void setEncoder(Encoder<ILoggingEvent> value) {
        encoder = value;
    }

    @Override
    public byte[] headerBytes() {
        return encoder.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        return SecretNames.masked(line).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return encoder.footerBytes();
    }
}
