package io.mikamel.reload;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.camel.support.ResourceSupport;

/** A file of routes for Camel's loaders: the text that was checked, whatever the file has become since. */
final class RouteTextResource extends ResourceSupport {

    private final RouteText file;

    RouteTextResource(RouteText file) {
        super("file", "file:" + file.path());
        this.file = file;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public URI getURI() {
        return file.path().toUri();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8));
    }
}
