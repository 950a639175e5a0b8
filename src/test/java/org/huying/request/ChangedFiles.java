package org.huying.request;

import java.util.Map;
import org.huying.transaction.Memories;

/** For tests: whether the present transaction has changed a request file and not written it yet. */
public final class ChangedFiles {

    private ChangedFiles() {}

    public static boolean areInHand() {
        return Memories.kept(Map.class)
                .flatMap(kept -> ((Map<?, ?>) kept).values().stream())
                .anyMatch(file -> file instanceof FileInHand inHand && inHand.isChanged());
    }
}
