package org.huying.handling;

/** Words as they are kept: one kind of line break, and no control characters, of which PostgreSQL refuses one. */
final class Words {

    private Words() {}

    static String plain(String typed) {
        return typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
