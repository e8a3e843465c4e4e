package io.mikamel.mapping;

/**
 * One copy of texts that come again and again in a print, such as profile and service: 100,000 rows are kept in memory while
 * a cycle is decided. Remembers so many at most, and forgets one for another. Used by one thread.
 */
final class SharedTexts {

    private static final int PLACES = 1024;

    private final String[] texts = new String[PLACES];

    String share(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        if (!text.equals(texts[place])) {
            texts[place] = text;
        }
        return texts[place];
    }
}
