package org.huying.review;

import org.huying.request.BeforeReopening;
import org.springframework.stereotype.Component;

/** A resident who reopens the case gets what the auditor asked for: the ruling that waits ends. */
@Component
class OpenRulings implements BeforeReopening {

    private final Reviews reviews;
    private final ReviewPort process;

    OpenRulings(Reviews reviews, ReviewPort process) {
        this.reviews = reviews;
        this.process = process;
    }

    @Override
    public void reopening(String number) {
        reviews.waiting(number).forEach(process::overtaken);
    }
}
