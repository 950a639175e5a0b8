package org.huying.topic;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.directory.DirectoryQueries;
import org.huying.evaluation.RatingMonth;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.huying.topic.TopicQueries.Growth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class TopicService implements Topics {

    private static final int PROPOSED = 5;
    /** Two requests instead of one are no trend. */
    private static final int FEWEST = 3;

    private static final int LONGEST_MEASURES = 2_000;

    private final StoredTopics topics;
    private final StoredTopicQueries queries;
    private final DirectoryQueries directory;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TopicService(
            StoredTopics topics, StoredTopicQueries queries, DirectoryQueries directory, Ledger ledger, Clock clock) {
        this.topics = topics;
        this.queries = queries;
        this.directory = directory;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean propose(RatingMonth month) {
        if (topics.proposed(month)) {
            return false;
        }
        List<String> categories = queries.growth(month).stream()
                .filter(growth -> growth.requests() >= FEWEST && growth.growth() > 0)
                .sorted(Comparator.comparingLong(Growth::growth).reversed().thenComparing(Growth::category))
                .limit(PROPOSED)
                .map(Growth::category)
                .toList();
        topics.propose(month, categories);
        ledger.append(stream(month), Actor.SYSTEM, "", new TopicFact.Proposed(month.text(), categories));
        return true;
    }

    @Override
    public void open(RatingMonth month, Plan plan, String account) {
        if (!topics.lock(month)) {
            throw Refusal.of(Status.NOT_FOUND, "topic-month");
        }
        Optional<Topic> present = topics.topic(month);
        if (present.isPresent()) {
            if (same(present.get(), plan)) {
                return;
            }
            throw Refusal.of(Status.CONFLICT, "topic-taken");
        }
        check(month, plan);
        String salt = SaltedDigest.newSalt(random);
        topics.open(month, plan, salt, account);
        ledger.append(
                stream(month),
                Actor.staff(account),
                "",
                new TopicFact.Opened(
                        month.text(),
                        plan.category(),
                        plan.owner(),
                        plan.endsOn(),
                        SaltedDigest.of(salt, plan.measures())));
    }

    private void check(RatingMonth month, Plan plan) {
        var problems = new LinkedHashMap<String, FieldProblem>();
        require(problems, "category", topics.candidates(month).contains(plan.category()), "topic.category.choose");
        require(
                problems,
                "owner",
                directory.organisation(plan.owner()).isPresent() && directory.inUse(plan.owner()),
                "topic.owner.choose");
        require(
                problems,
                "measures",
                !plan.measures().isBlank() && plan.measures().length() <= LONGEST_MEASURES,
                "topic.measures.missing");
        require(problems, "endsOn", isToCome(plan.endsOn()), "topic.ends.to-come");
        if (!problems.isEmpty()) {
            throw Refusal.invalid("topic-invalid", problems);
        }
    }

    private static void require(Map<String, FieldProblem> problems, String field, boolean right, String key) {
        if (!right) {
            problems.put(field, FieldProblem.of(key));
        }
    }

    private boolean isToCome(String day) {
        try {
            return LocalDate.parse(day).isAfter(LocalDate.now(clock));
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static boolean same(Topic topic, Plan plan) {
        return topic.category().equals(plan.category())
                && topic.owner().equals(plan.owner())
                && topic.measures().equals(plan.measures())
                && topic.endsOn().toString().equals(plan.endsOn());
    }

    private static String stream(RatingMonth month) {
        return "-topic-" + month.text();
    }
}
