package org.huying.review;

import java.util.List;
import java.util.stream.Stream;
import org.huying.request.WrittenWords;
import org.springframework.stereotype.Component;

/** Why an auditor asked, and what the supervisor answered. */
@Component
class ReviewWords implements WrittenWords {

    private final Reviews reviews;

    ReviewWords(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<Salted> of(String number) {
        return reviews.ofRequest(number).stream()
                .flatMap(review -> Stream.concat(review.reason().stream(), review.answer().stream())
                        .map(words -> new Salted(review.wordsSalt(), words)))
                .toList();
    }
}
