package io.mikamel.wire;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes rows of {@code !re} sentences where they lie in the reader's buffer. Rows of one shape share their names. Not
 * thread-safe.
 *
 * <p>A row mostly has the names of the row before it: so each word is first compared with the name expected at its place,
 * and only a word that differs is searched for its equals sign.
 */
final class RowDecoder {

    private static final int SHAPES = 64;

    private final CodePage codePage;
    private final NameTable table;
    private final Shape[] shapes = new Shape[SHAPES];
    private Shape expected = new Shape(new Name[0]);
    private Name[] names = new Name[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;

    RowDecoder(CodePage codePage) {
        this.codePage = codePage;
        table = new NameTable(codePage);
    }

    Row decode(SentenceReader sentence) {
        ensureRoom(sentence.count());
        count = 0;
        for (int word = 1; word < sentence.count(); word++) {
            note(sentence.buffer(), sentence.start(word), sentence.end(word));
        }
        if (!expected.has(names, count)) {
            expected = shape();
        }
        return row(sentence.buffer());
    }

    private void note(byte[] bytes, int from, int to) {
        if (bytes[from] == '.') {
            return;
        }
        Name name = expected.at(count);
        if (name != null && name.leads(bytes, from, to)) {
            add(name, from + name.lead.length, to);
        } else {
            noteUnexpected(bytes, bytes[from] == '=' ? from + 1 : from, to);
        }
    }

    /** A word without a second equals sign is a name without a value. */
    private void noteUnexpected(byte[] bytes, int from, int to) {
        int equals = from;
        while (equals < to && bytes[equals] != '=') {
            equals++;
        }
        add(table.name(bytes, from, equals), Math.min(equals + 1, to), to);
    }

    private void add(Name name, int start, int end) {
        names[count] = name;
        starts[count] = start;
        ends[count++] = end;
    }

    private Row row(byte[] bytes) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            size += ends[i] - starts[i];
        }
        byte[] values = new byte[size];
        int[] valueEnds = new int[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            int length = ends[i] - starts[i];
            System.arraycopy(bytes, starts[i], values, at, length);
            at += length;
            valueEnds[i] = at;
        }
        return new Row(expected.texts, values, valueEnds, codePage);
    }

    private Shape shape() {
        int slot = slot();
        if (shapes[slot] != null && shapes[slot].has(names, count)) {
            return shapes[slot];
        }
        dropRepeated();
        Shape shape = new Shape(Arrays.copyOf(names, count));
        shapes[slot()] = shape;
        return shape;
    }

    private int slot() {
        int hash = count;
        for (int i = 0; i < count; i++) {
            hash = 31 * hash + names[i].hash;
        }
        return (hash ^ hash >>> 16) & SHAPES - 1;
    }

    /** A map has each name once; of a name that comes twice the first counts. */
    private void dropRepeated() {
        Set<String> seen = new HashSet<>();
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (seen.add(names[i].text)) {
                names[kept] = names[i];
                starts[kept] = starts[i];
                ends[kept++] = ends[i];
            }
        }
        count = kept;
    }

    private void ensureRoom(int words) {
        if (words > names.length) {
            names = new Name[words];
            starts = new int[words];
            ends = new int[words];
        }
    }

    /** The names of a row, in order. */
    private static final class Shape {

        private final Name[] names;
        private final String[] texts;

        Shape(Name[] names) {
            this.names = names;
            texts = new String[names.length];
            for (int i = 0; i < names.length; i++) {
                texts[i] = names[i].text;
            }
        }

        Name at(int index) {
            return index < names.length ? names[index] : null;
        }

        boolean has(Name[] others, int count) {
            return Arrays.equals(names, 0, names.length, others, 0, count);
        }
    }
}
