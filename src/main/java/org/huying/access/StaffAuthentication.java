package org.huying.access;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks account and password, for the log-in page and HTTP Basic alike. An unknown account costs as much time as a
 * known one. The log never holds an unknown account: people type passwords there.
 */
@Component
class StaffAuthentication implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(StaffAuthentication.class);

    private final ActiveStaff active;
    private final PasswordTable passwords;
    private final VerifiedPasswords verified;
    private final LoginThrottle throttle;
    private final LoginCounts counts;
    private final boolean demo;

    /** Fits no password that anybody knows; of the strength of our own hashes, so that it takes as long. */
    private final String nobodysHash;

    StaffAuthentication(
            ActiveStaff active,
            PasswordTable passwords,
            VerifiedPasswords verified,
            LoginThrottle throttle,
            LoginCounts counts,
            PasswordEncoder encoder,
            @Value("${huying.demo:false}") boolean demo) {
        this.active = active;
        this.passwords = passwords;
        this.verified = verified;
        this.throttle = throttle;
        this.counts = counts;
        this.demo = demo;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        String account = typed.getName();
        AttemptLimit.Attempt attempt = begin(account, address(typed));
        Optional<StoredPassword> stored = Account.isWellFormed(account)
                ? passwords.find(account).filter(password -> demo || !password.demo())
                : Optional.empty();
        boolean fits = verified.matches(
                account,
                Objects.toString(typed.getCredentials(), ""),
                stored.map(StoredPassword::hash).orElse(nobodysHash));
        Optional<Staff> staff = stored.flatMap(password -> active.find(password.account()));
        if (!fits || stored.isEmpty() || staff.isEmpty()) {
            log.info(
                    "Log-in refused, {}; {} since the start",
                    stored.isEmpty() ? "unknown account" : "account " + account,
                    counts.failed());
            throw new BadCredentialsException("Account or password is wrong");
        }
        attempt.succeeded();
        log.debug("Logged in: {}; {} since the start", account, counts.succeeded());
        return StaffToken.of(staff.get(), stored.get().mustChange());
    }

    private AttemptLimit.Attempt begin(String account, String address) {
        try {
            return throttle.begin(account, address);
        } catch (TooManyAttempts tooMany) {
            log.warn("Log-in throttled; {} since the start", counts.throttled());
            throw tooMany;
        }
    }

    private static String address(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
