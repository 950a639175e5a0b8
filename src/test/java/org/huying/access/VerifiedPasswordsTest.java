package org.huying.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class VerifiedPasswordsTest {

    private static final int AT_ONCE = 8;

    private final SlowHash slow = new SlowHash();
    private final VerifiedPasswords passwords = new VerifiedPasswords(slow);

    @Test
    void calls_that_come_at_once_wait_for_one_hashing() throws Exception {
        Callable<Boolean> call = () -> passwords.matches("clerk", "secret", "hash of secret");
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (var answer : threads.invokeAll(Collections.nCopies(AT_ONCE, call))) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(slow.hashed).hasValue(1);
    }

    @Test
    void a_changed_password_is_hashed_anew_and_the_old_one_no_longer_fits() {
        assertThat(passwords.matches("clerk", "secret", "hash of secret")).isTrue();

        assertThat(passwords.matches("clerk", "secret", "hash of another")).isFalse();
        assertThat(passwords.matches("clerk", "another", "hash of another")).isTrue();
        assertThat(passwords.matches("clerk", "secret", "hash of another")).isFalse();
    }

    @Test
    void a_wrong_password_is_hashed_each_time() {
        assertThat(passwords.matches("clerk", "guess", "hash of secret")).isFalse();
        assertThat(passwords.matches("clerk", "guess", "hash of secret")).isFalse();

        assertThat(slow.hashed).hasValue(2);
    }

    @Test
    void one_who_has_the_same_password_as_another_is_hashed_apart() {
        passwords.matches("clerk", "secret", "hash of secret");
        passwords.matches("lead", "secret", "hash of secret");

        assertThat(slow.hashed).hasValue(2);
    }

    private static final class SlowHash implements PasswordEncoder {

        private final AtomicInteger hashed = new AtomicInteger();

        @Override
        public String encode(CharSequence typed) {
            return "hash of " + typed;
        }

        @Override
        public boolean matches(CharSequence typed, String hash) {
            hashed.incrementAndGet();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return encode(typed).equals(hash);
        }
    }
}
