package io.mikamel.wire;

import java.util.Arrays;

/**
 * The attribute names one connection has seen, found by their bytes, so that a name is made into text once. Bounded: a
 * peer that invents names costs no more than the table. Not thread-safe.
 */
final class NameTable {

    private static final int MAX_SLOTS = 2048;
    private static final int MAX_NAME = 64;

    private final CodePage codePage;
    private Name[] slots = new Name[64];
    private int used;

    NameTable(CodePage codePage) {
        this.codePage = codePage;
    }

    Name name(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        int slot = find(hash, bytes, from, to);
        if (slots[slot] != null) {
            return slots[slot];
        }
        Name name = new Name(codePage.decode(bytes, from, to - from), Arrays.copyOfRange(bytes, from, to), hash);
        if (to - from <= MAX_NAME && hasRoom()) {
            slots[find(hash, bytes, from, to)] = name;
            used++;
        }
        return name;
    }

    private int find(int hash, byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != null && !isIn(slot, hash, bytes, from, to)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isIn(int slot, int hash, byte[] bytes, int from, int to) {
        return slots[slot].hash == hash && slots[slot].isSpelled(bytes, from, to);
    }

    private boolean hasRoom() {
        if (used < slots.length / 2) {
            return true;
        }
        if (slots.length == MAX_SLOTS) {
            return false;
        }
        grow();
        return true;
    }

    private void grow() {
        Name[] old = slots;
        slots = new Name[old.length * 2];
        for (Name name : old) {
            if (name != null) {
                slots[find(name.hash, name.lead, 1, name.lead.length - 1)] = name;
            }
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }
}
