package org.huying.tracking.web;

import java.util.List;
import org.huying.moment.Moments;
import org.huying.tracking.Course;
import org.huying.tracking.Happening;
import org.huying.tracking.Standing;

/** A course as pages print it; the empty text where there is nothing to say. */
record CourseView(
        String state,
        String turn,
        boolean yourTurn,
        String since,
        String due,
        String remaining,
        boolean late,
        boolean provisional,
        String pause,
        List<Step> steps) {

    record Step(String at, String sentence, String by, List<Happening.Quote> quotes) {}

    static CourseView of(Course course, Moments moments) {
        Standing standing = course.standing();
        return new CourseView(
                standing.stateText(),
                standing.turnText(),
                standing.turn() == Standing.Turn.RESIDENT,
                moments.minute(standing.since()),
                standing.due().map(moments::minute).orElse(""),
                standing.remaining().orElse(""),
                standing.due().filter(moments::isPast).isPresent(),
                standing.provisional(),
                standing.pause().orElse(""),
                course.happenings().stream()
                        .map(one -> new Step(moments.minute(one.at()), one.sentence(), one.by(), one.quotes()))
                        .toList());
    }
}
