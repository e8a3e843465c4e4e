package io.mikamel.wire;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code !re} row: an unmodifiable map from attribute name to text, in the router's order, with the raw bytes kept.
 * Properties that are not set are absent. Texts are decoded when asked for.
 */
public final class Row extends AbstractMap<String, String> {

    private final String[] names;
    private final byte[] bytes;
    private final int[] starts;
    private final int[] ends;
    private final CodePage codePage;

    /** The arrays are the row's own from here on; {@code starts} and {@code ends} delimit the values in {@code bytes}. */
    Row(String[] names, byte[] bytes, int[] starts, int[] ends, CodePage codePage) {
        this.names = names;
        this.bytes = bytes;
        this.starts = starts;
        this.ends = ends;
        this.codePage = codePage;
    }

    /** A row of texts, for tests and for drivers that have no bytes: names and values in turn. */
    public static Row of(String... namesAndValues) {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.add(Attribute.of(namesAndValues[i], namesAndValues[i + 1]));
        }
        return of(attributes, CodePage.WINDOWS_1252);
    }

    public static Row of(List<Attribute> attributes, CodePage codePage) {
        int n = attributes.size();
        String[] names = new String[n];
        int[] starts = new int[n];
        int[] ends = new int[n];
        List<byte[]> values = new ArrayList<>(n);
        int size = 0;
        for (int i = 0; i < n; i++) {
            names[i] = attributes.get(i).name();
            byte[] value = attributes.get(i).value();
            values.add(value);
            starts[i] = size;
            size += value.length;
            ends[i] = size;
        }
        byte[] bytes = new byte[size];
        for (int i = 0; i < n; i++) {
            System.arraycopy(values.get(i), 0, bytes, starts[i], values.get(i).length);
        }
        return new Row(names, bytes, starts, ends, codePage);
    }

    /** The text of an attribute, {@code null} if it is absent, as maps do. */
    @Override
    public String get(Object name) {
        int i = indexOf(name);
        return i < 0 ? null : text(i);
    }

    /** The text of an attribute, empty if it is absent. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(get(name));
    }

    /** The bytes of an attribute as the router sent them, empty if it is absent. */
    public Optional<byte[]> raw(String name) {
        int i = indexOf(name);
        return i < 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(bytes, starts[i], ends[i]));
    }

    @Override
    public boolean containsKey(Object name) {
        return indexOf(name) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    /** Secrets are masked. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(names.length);
        for (int i = 0; i < names.length; i++) {
            parts.add(names[i] + "=" + (SecretNames.isSecret(names[i]) ? "*****" : text(i)));
        }
        return parts.toString();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new Entries();
    }

    private int indexOf(Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private String text(int i) {
        int length = ends[i] - starts[i];
        return length == 0 ? "" : codePage.decode(bytes, starts[i], length);
    }

    private final class Entries extends AbstractSet<Map.Entry<String, String>> {

        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Map.Entry<String, String>> iterator() {
            return new Iterator<>() {

                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Map.Entry<String, String> next() {
                    if (next == names.length) {
                        throw new NoSuchElementException();
                    }
                    int i = next++;
                    return new SimpleImmutableEntry<>(names[i], text(i));
                }
            };
        }
    }
}
