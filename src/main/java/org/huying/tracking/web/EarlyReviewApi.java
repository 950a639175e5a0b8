package org.huying.tracking.web;

import java.util.Objects;
import org.huying.access.Staff;
import org.huying.handling.CarryingOver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is carried over comes back before its date, for scripts of the staff. */
@RestController
class EarlyReviewApi {

    private final RequestReaders readers;
    private final CarryingOver carryingOver;

    EarlyReviewApi(RequestReaders readers, CarryingOver carryingOver) {
        this.readers = readers;
        this.carryingOver = carryingOver;
    }

    /** @param earlyReason as {@link CarryingOver#reviewEarly} */
    record Review(@Nullable String earlyReason) {}

    @PostMapping("/api/requests/{number}/early-reviews")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable String number, @RequestBody Review body) {
        Staff staff = readers.who(EarlyReviewDesk::mayReview, number);
        carryingOver.reviewEarly(number, Objects.requireNonNullElse(body.earlyReason(), ""), staff.account());
    }
}
