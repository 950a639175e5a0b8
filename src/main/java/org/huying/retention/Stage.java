package org.huying.retention;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much of a request's personal data is gone; each stage includes those before it. */
enum Stage {
    NOTHING(0),
    CONTACT(1),
    PHOTOS(2),
    WORDS(3);

    private final int stored;

    Stage(int stored) {
        this.stored = stored;
    }

    /** As in {@code request.erasure_stage}. */
    int stored() {
        return stored;
    }

    static Stage of(int stored) {
        return Stream.of(values())
                .filter(stage -> stage.stored == stored)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no stage is stored as " + stored));
    }

    static final List<Stage> ERASING = List.of(CONTACT, PHOTOS, WORDS);

    /** The stages that are still ahead when this one is wanted. */
    List<Stage> after(Stage reached) {
        return ERASING.stream()
                .filter(stage -> stage.compareTo(reached) > 0 && stage.compareTo(this) <= 0)
                .toList();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
