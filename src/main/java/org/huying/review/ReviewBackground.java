package org.huying.review;

import java.util.List;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Person;
import org.huying.worklist.TaskBackground;
import org.huying.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** Why auditors want or wanted the case handled again: read by whoever rules, and afterwards by whoever handles. */
@Component
class ReviewBackground implements TaskBackground {

    private final Reviews reviews;
    private final DirectoryQueries directory;

    ReviewBackground(Reviews reviews, DirectoryQueries directory) {
        this.reviews = reviews;
        this.directory = directory;
    }

    @Override
    public List<Note> of(WorkItem item) {
        return reviews.ofRequest(item.requestNumber()).stream()
                .flatMap(review -> review.reason().stream()
                        .map(reason -> new Note(
                                "review.background.asked",
                                List.of(directory
                                        .person(review.askedBy())
                                        .map(Person::name)
                                        .orElse("")),
                                reason,
                                review.askedAt())))
                .toList();
    }
}
