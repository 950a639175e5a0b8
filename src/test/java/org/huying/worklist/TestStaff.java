package org.huying.worklist;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huying.access.CurrentStaff;
import org.huying.access.Staff;
import org.huying.directory.DirectoryQueries;
import org.huying.problem.Refusal;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever Spring Security says; Tasklist's own calls are wang's, as only wang has an account there. */
@TestComponent
class TestStaff implements CurrentStaff {

    private final DirectoryQueries town;

    TestStaff(DirectoryQueries town) {
        this.town = town;
    }

    @Override
    public Optional<Staff> get() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getName)
                .or(() -> Optional.of("wang"))
                .map(name -> name.equals("anonymousUser") ? "wang" : name)
                .flatMap(town::person)
                .map(person -> new Staff(person.account(), person.name(), person.duties()));
    }

    @Override
    public Staff require() {
        return get().orElseThrow(() -> Refusal.of(Refusal.Status.FORBIDDEN, "log-in-first"));
    }

    @Override
    public <T> T as(String account, Callable<T> action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    void run(String account, Runnable action) {
        as(account, () -> {
            action.run();
            return account;
        });
    }

    /** The refusal that the action of this account meets; it is of the type. */
    Refusal refused(String account, String type, ThrowingCallable action) {
        var refusals = new ArrayList<Refusal>();
        assertThatThrownBy(() -> as(account, () -> {
                    try {
                        action.call();
                        return "done";
                    } catch (Refusal refusal) {
                        refusals.add(refusal);
                        throw refusal;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage(type);
        return refusals.get(0);
    }
}
