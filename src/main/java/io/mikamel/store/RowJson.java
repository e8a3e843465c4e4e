package io.mikamel.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mikamel.domain.ShapedDevice;
import java.io.UncheckedIOException;

/** A row of ShapedDevices.csv as JSON text, for the change log. Thread-safe. */
final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private RowJson() {}

    static String write(ShapedDevice device) {
        try {
            return MAPPER.writeValueAsString(device);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("cannot write device %s as JSON".formatted(device.deviceId()), e);
        }
    }

    static ShapedDevice read(String json) {
        try {
            return MAPPER.readValue(json, ShapedDevice.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the change log holds a row that is not JSON", e);
        }
    }
}
