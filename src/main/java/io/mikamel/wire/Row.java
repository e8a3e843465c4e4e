package io.mikamel.wire;

import java.io.ByteArrayOutputStream;
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
    private final byte[] values;
    private final int[] ends;
    private final CodePage codePage;

    /**
     * Nobody writes to the arrays from here on.
     *
     * @param values one directly after the other
     * @param ends for each value the index in {@code values} behind its last byte
     */
    Row(String[] names, byte[] values, int[] ends, CodePage codePage) {
        this.names = names;
        this.values = values;
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
        String[] names = new String[attributes.size()];
        int[] ends = new int[names.length];
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        for (int i = 0; i < names.length; i++) {
            names[i] = attributes.get(i).name();
            values.writeBytes(attributes.get(i).value());
            ends[i] = values.size();
        }
        return new Row(names, values.toByteArray(), ends, codePage);
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
        return i < 0 ? Optional.empty() : Optional.of(Arrays.copyOfRange(values, start(i), ends[i]));
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

    private int start(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    private String text(int i) {
        int start = start(i);
        return ends[i] == start ? "" : codePage.decode(values, start, ends[i] - start);
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
