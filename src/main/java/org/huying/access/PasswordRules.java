package org.huying.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huying.problem.Refusal;
import org.huying.problem.Refusal.FieldProblem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password must be: long enough, and none that guessers try first. No rules about signs (NIST SP 800-63B). */
@Component
class PasswordRules {

    private static final int LEAST = 10;
    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private final Set<String> common;

    PasswordRules() {
        try {
            common = new ClassPathResource("access/common-passwords.txt")
                    .getContentAsString(UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(String account, String password) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            throw unfit(FieldProblem.of("access.password.short", LEAST));
        }
        if (password.getBytes(UTF_8).length > MOST_BYTES) {
            throw unfit(FieldProblem.of("access.password.long", MOST_BYTES, MOST_BYTES / 3));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain)
                || plain.contains(account)
                || plain.chars().distinct().count() < 4) {
            throw unfit(FieldProblem.of("access.password.common"));
        }
    }

    private static Refusal unfit(FieldProblem problem) {
        return Refusal.invalid("password-unfit", Map.of("newPassword", problem));
    }
}
