package org.huying.audit;

import java.util.Arrays;
import java.util.Optional;

/** What an auditor says of a drawn case. */
public enum Finding {
    OK,
    CLOSED_UNSOLVED,
    RESULT_UNPROVEN,
    REPLY_UNFIT,
    RETURN_UNFOUNDED,
    LATE_UNEXPLAINED,
    OTHER;

    public static Optional<Finding> of(String code) {
        return Arrays.stream(values())
                .filter(finding -> finding.name().equals(code))
                .findFirst();
    }
}
