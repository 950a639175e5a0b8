package org.huying.topic;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huying.evaluation.RatingMonth;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
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

    private static final String OUTSIDE_A_STEP = "";

    private final StoredTopics topics;
    private final StoredTopicQueries queries;
    private final PlanCheck check;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    TopicService(StoredTopics topics, StoredTopicQueries queries, PlanCheck check, Ledger ledger) {
        this.topics = topics;
        this.queries = queries;
        this.check = check;
        this.ledger = ledger;
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
        ledger.append(stream(month), Actor.SYSTEM, OUTSIDE_A_STEP, new TopicFact.Proposed(month.text(), categories));
        return true;
    }

    @Override
    public void open(RatingMonth month, String category, Plan plan, String account) {
        if (!topics.lock(month)) {
            throw Refusal.of(Status.NOT_FOUND, "topic-month");
        }
        Optional<Topic> present = topics.topic(month);
        if (present.isPresent()) {
            if (present.get().category().equals(category) && same(present.get(), plan)) {
                return;
            }
            throw Refusal.of(Status.CONFLICT, "topic-taken");
        }
        check.plan(topics.candidates(month).contains(category), plan, Optional.empty());
        String salt = SaltedDigest.newSalt(random);
        topics.open(month, category, plan, salt, account);
        append(
                month,
                account,
                new TopicFact.Opened(
                        month.text(), category, plan.owner(), plan.endsOn(), SaltedDigest.of(salt, plan.measures())));
    }

    @Override
    public void change(RatingMonth month, Plan plan, int seen, String account) {
        Topic topic = opened(month);
        if (topic.closing().isPresent()) {
            throw Refusal.of(Status.CONFLICT, "topic-closed");
        }
        if (same(topic, plan)) {
            return;
        }
        if (topic.changes() != seen) {
            throw Refusal.of(Status.CONFLICT, "topic-changed");
        }
        check.plan(true, plan, Optional.of(topic));
        topics.change(topic, plan, account);
        append(
                month,
                account,
                new TopicFact.Changed(
                        month.text(),
                        plan.owner(),
                        plan.endsOn(),
                        SaltedDigest.of(topics.salt(month), plan.measures())));
    }

    @Override
    public void close(RatingMonth month, String conclusion, String account) {
        Topic topic = opened(month);
        if (topic.closing().isPresent()) {
            if (topic.closing().get().conclusion().equals(conclusion)) {
                return;
            }
            throw Refusal.of(Status.CONFLICT, "topic-closed");
        }
        check.conclusion(conclusion);
        topics.close(month, conclusion, account);
        append(
                month,
                account,
                new TopicFact.Closed(
                        month.text(),
                        topic.category(),
                        topic.owner(),
                        SaltedDigest.of(topics.salt(month), conclusion)));
    }

    private Topic opened(RatingMonth month) {
        topics.lock(month);
        return topics.topic(month).orElseThrow(() -> Refusal.of(Status.NOT_FOUND, "topic-not-open"));
    }

    private void append(RatingMonth month, String account, TopicFact fact) {
        ledger.append(stream(month), Actor.staff(account), OUTSIDE_A_STEP, fact);
    }

    private static boolean same(Topic topic, Plan plan) {
        return topic.owner().equals(plan.owner())
                && topic.measures().equals(plan.measures())
                && topic.endsOn().toString().equals(plan.endsOn());
    }

    private static String stream(RatingMonth month) {
        return "-topic-" + month.text();
    }
}
