package org.huying.topic.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.directory.Organisation;
import org.huying.directory.Person;
import org.huying.evaluation.RatingMonth;
import org.huying.topic.Course;
import org.huying.topic.Topic;
import org.huying.topic.TopicQueries;
import org.huying.topic.TopicQueries.Growth;
import org.springframework.stereotype.Component;

/** Topics in the reader's language. */
@Component
class TopicViews {

    private final TopicQueries topics;
    private final DirectoryQueries directory;
    private final Clock clock;

    TopicViews(TopicQueries topics, DirectoryQueries directory, Clock clock) {
        this.topics = topics;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param mean of the three months before, with one digit */
    record Candidate(String category, String name, long requests, String mean) {}

    /**
     * @param ownerCode as the form has it
     * @param closedOn empty text while it goes on
     */
    record Project(
            String category,
            String name,
            String ownerCode,
            String owner,
            String measures,
            String endsOn,
            int changes,
            String closedOn,
            String conclusion,
            Course course,
            List<Before> earlier) {}

    record Before(String changedOn, String changedBy, String owner, String measures, String endsOn) {}

    record Month(RatingMonth month, List<Candidate> candidates, Optional<Project> project) {}

    record Choice(String code, String name) {}

    List<Month> months(Locale locale) {
        return topics.months().stream().map(month -> month(month, locale)).toList();
    }

    private Month month(RatingMonth month, Locale locale) {
        return new Month(
                month,
                topics.candidates(month).stream()
                        .map(growth -> candidate(growth, locale))
                        .toList(),
                topics.topic(month).map(topic -> project(topic, locale)));
    }

    private Candidate candidate(Growth growth, Locale locale) {
        return new Candidate(
                growth.category(),
                name(growth.category(), locale),
                growth.requests(),
                growth.meanBefore().toPlainString());
    }

    private Project project(Topic topic, Locale locale) {
        return new Project(
                topic.category(),
                name(topic.category(), locale),
                topic.owner(),
                directory.unitName(topic.owner()).in(locale),
                topic.measures(),
                topic.endsOn().toString(),
                topic.changes(),
                topic.closing().map(closing -> day(closing.at())).orElse(""),
                topic.closing().map(Topic.Closing::conclusion).orElse(""),
                topics.course(topic),
                topics.earlier(topic.month()).stream()
                        .map(earlier -> before(earlier, locale))
                        .toList());
    }

    private Before before(Topic.Earlier earlier, Locale locale) {
        return new Before(
                day(earlier.changedAt()),
                directory.person(earlier.changedBy()).map(Person::name).orElse(earlier.changedBy()),
                directory.unitName(earlier.owner()).in(locale),
                earlier.measures(),
                earlier.endsOn().toString());
    }

    private String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    String name(String category, Locale locale) {
        return directory
                .category(category)
                .map(known -> known.name().in(locale))
                .orElse(category);
    }

    List<Choice> owners(Locale locale) {
        return directory.organisations(Organisation.Kind.DEPARTMENT).stream()
                .map(unit -> new Choice(unit.code(), unit.name().in(locale)))
                .toList();
    }
}
