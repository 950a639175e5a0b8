package org.huying.request;

import static java.time.ZoneOffset.UTC;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.ledger.Actor;
import org.huying.ledger.Ledger;
import org.huying.ledger.SaltedDigest;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.huying.problem.Refusal.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcConversation implements Conversation {

    private static final String OUTSIDE_A_STEP = "";

    private final JdbcClient jdbc;
    private final Requests requests;
    private final JdbcQuestions questions;
    private final Questions.AnswerPort answers;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcConversation(
            JdbcClient jdbc,
            Requests requests,
            JdbcQuestions questions,
            Questions.AnswerPort answers,
            Ledger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.questions = questions;
        this.answers = answers;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void fromResident(String number, String text) {
        openRequest(number);
        Optional<Questions.Open> question = questions.open(number);
        Stored message = store(number, null, text);
        ledger.append(number, Actor.RESIDENT, OUTSIDE_A_STEP, new MessageFact.Sent(message.id(), message.words()));
        question.flatMap(Questions.Open::instanceId).ifPresent(answers::answered);
    }

    @Override
    @Transactional
    public void fromDesk(String number, String account, String text) {
        openRequest(number);
        Stored message = store(number, account, text);
        ledger.append(
                number, Actor.staff(account), OUTSIDE_A_STEP, new MessageFact.Sent(message.id(), message.words()));
    }

    @Override
    @Transactional
    public void ask(String number, String account, String text) {
        openRequest(number);
        Stored message = store(number, account, text);
        questions.ask(number, message.id());
        ledger.append(
                number, Actor.staff(account), OUTSIDE_A_STEP, new MessageFact.Asked(message.id(), message.words()));
    }

    @Override
    public List<Message> messages(String number) {
        return jdbc.sql("select * from message where request_number = :number order by id")
                .param("number", number)
                .query(JdbcConversation::read)
                .list();
    }

    @Override
    public Optional<Message> openQuestion(String number) {
        return jdbc.sql("""
                        select m.* from question q join message m on m.id = q.message_id
                        where q.request_number = :number and q.closed_at is null and q.instance_id is not null
                        """)
                .param("number", number)
                .query(JdbcConversation::read)
                .optional();
    }

    private void openRequest(String number) {
        if (requests.lock(number).state().ended()) {
            throw Refusal.of(Status.CONFLICT, "request-already-ended");
        }
    }

    private record Stored(long id, SaltedDigest words) {}

    private Stored store(String number, @Nullable String author, String text) {
        String content = plain(text);
        if (content.isEmpty() || content.length() > LONGEST) {
            throw Refusal.invalid(
                    "message-invalid", Map.of("text", FieldProblem.of("request.message.length", LONGEST)));
        }
        String salt = SaltedDigest.newSalt(random);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into message (request_number, from_resident, author, content, content_salt, sent_at)
                        values (:number, :fromResident, :author, :content, :salt, :now)
                        """)
                .param("number", number)
                .param("fromResident", author == null)
                .param("author", author)
                .param("content", content)
                .param("salt", salt)
                .param("now", clock.instant().atOffset(UTC))
                .update(key, "id");
        @Nullable Number id = key.getKey();
        return new Stored(id == null ? 0 : id.longValue(), SaltedDigest.of(salt, content));
    }

    /** As a reader sees it: one kind of line break, no other control characters (PostgreSQL refuses one of them). */
    private static String plain(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }

    private static Message read(ResultSet row, int index) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getBoolean("from_resident"),
                Optional.ofNullable(row.getString("author")),
                row.getString("content"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("content_salt"));
    }
}
