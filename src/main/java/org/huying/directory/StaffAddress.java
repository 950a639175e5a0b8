package org.huying.directory;

import java.util.Optional;

/**
 * Where a member of staff is told things outside the desk: an address of the office, never needed to log in.
 *
 * @param phone a mobile that takes text messages, digits with an optional leading +
 * @param language {@code zh-CN} or {@code en}
 */
public record StaffAddress(Optional<String> email, Optional<String> phone, Optional<String> language) {

    public static final StaffAddress NONE = new StaffAddress(Optional.empty(), Optional.empty(), Optional.empty());

    /** Says nothing of the person, so that no log can. */
    @Override
    public String toString() {
        return "StaffAddress";
    }
}
