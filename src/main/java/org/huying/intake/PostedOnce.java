package org.huying.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.huying.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a POST safe to repeat: the same key and body get the same answer for 24 hours, and what the POST does is done
 * once, even if both arrive together. Key, action and answer are one transaction: the second caller's insert waits for
 * the first's to commit (then it reads the answer) or to roll back (then it acts itself).
 */
@Component
public class PostedOnce {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    PostedOnce(JdbcClient jdbc, PlatformTransactionManager transactions, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
    }

    /**
     * The action's answer, or the one that it gave before.
     *
     * @param scope which POST; each has keys of its own
     * @param body all that the answer depends on; two bodies are the same if their JSON is
     * @throws Refusal {@code idempotency-key-reused} (422) if the key came with another body before; what the action
     *     throws is thrown and leaves the key free
     */
    public <T> T answer(String scope, IdempotencyKey key, Object body, Class<T> type, Supplier<T> action) {
        String bodyDigest = key.bodyDigest(written(body));
        for (int attempt = 1; ; attempt++) {
            Optional<Stored> stored = find(scope, key);
            if (stored.isPresent()) {
                return stored.get().answer(scope, key, bodyDigest, type);
            }
            try {
                return act(scope, key, bodyDigest, action);
            } catch (TakenMeanwhile e) {
                if (attempt == ATTEMPTS) {
                    throw Refusal.of(Refusal.Status.CONFLICT, "same-post-in-progress");
                }
            }
        }
    }

    /** What was answered under this key, if that is not longer than 24 hours ago. */
    public <T> Optional<T> answered(String scope, IdempotencyKey key, Class<T> type) {
        return find(scope, key).map(stored -> stored.read(scope, key, type));
    }

    private <T> T act(String scope, IdempotencyKey key, String bodyDigest, Supplier<T> action) {
        return done(transaction.execute(status -> {
            take(scope, key, bodyDigest);
            T answer = action.get();
            jdbc.sql("update intake_answer set answer = :answer where key_digest = :key")
                    .param("answer", key.encrypt(scope, written(answer).getBytes(StandardCharsets.UTF_8)))
                    .param("key", key.digest(scope))
                    .update();
            return answer;
        }));
    }

    private void take(String scope, IdempotencyKey key, String bodyDigest) {
        try {
            jdbc.sql("delete from intake_answer where key_digest = :key and created_at < :expired")
                    .param("key", key.digest(scope))
                    .param("expired", expired())
                    .update();
            jdbc.sql("insert into intake_answer (key_digest, body, created_at) values (:key, :body, :now)")
                    .param("key", key.digest(scope))
                    .param("body", bodyDigest)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException | ConcurrencyFailureException e) {
            throw new TakenMeanwhile(e);
        }
    }

    private Optional<Stored> find(String scope, IdempotencyKey key) {
        return jdbc.sql("""
                        select body, answer from intake_answer
                        where key_digest = :key and created_at >= :expired and answer is not null
                        """)
                .param("key", key.digest(scope))
                .param("expired", expired())
                .query((row, index) -> new Stored(json, row.getString("body"), row.getBytes("answer")))
                .optional();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void removeExpired() {
        jdbc.sql("delete from intake_answer where created_at < :expired")
                .param("expired", expired())
                .update();
    }

    private OffsetDateTime expired() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a type that JSON can carry: " + value.getClass(), e);
        }
    }

    private static <T> T done(@Nullable T answer) {
        return Objects.requireNonNull(answer);
    }

    private static final class Stored {
        private final ObjectMapper json;
        private final String body;
        private final byte[] answer;

        Stored(ObjectMapper json, String body, byte[] answer) {
            this.json = json;
            this.body = body;
            this.answer = answer;
        }

        <T> T answer(String scope, IdempotencyKey key, String bodyDigest, Class<T> type) {
            if (!body.equals(bodyDigest)) {
                throw Refusal.of(Refusal.Status.UNPROCESSABLE, "idempotency-key-reused");
            }
            return read(scope, key, type);
        }

        <T> T read(String scope, IdempotencyKey key, Class<T> type) {
            try {
                return json.readValue(key.decrypt(scope, answer), type);
            } catch (IOException e) {
                throw new IllegalStateException("A stored answer cannot be read", e);
            }
        }
    }

    private static final class TakenMeanwhile extends RuntimeException {
        TakenMeanwhile(Exception cause) {
            super(cause);
        }
    }
}
