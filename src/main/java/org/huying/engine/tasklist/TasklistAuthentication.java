package org.huying.engine.tasklist;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.huying.directory.Person;
import org.huying.engine.identity.People;

/**
 * Whom Spring Security has let in is the user of Tasklist too, with the roles and units that the directory gives him at this
 * moment: a duty that ended a minute ago shows no task any more.
 */
final class TasklistAuthentication extends ContainerBasedAuthenticationFilter {

    private final People people;

    TasklistAuthentication(People people) {
        this.people = people;
    }

    @Override
    public void init(FilterConfig configuration) {
        authenticationProvider = new AuthenticationProvider() {
            @Override
            public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                return person(request)
                        .map(TasklistAuthentication::result)
                        .orElseGet(AuthenticationResult::unsuccessful);
            }

            @Override
            public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
                // the log-in page is Spring Security's
            }
        };
    }

    /** The one engine, at every address: also {@code /api/admin/auth}, which would believe an older log-in. */
    @Override
    protected String extractEngineName(HttpServletRequest request) {
        return TasklistCalls.ENGINE;
    }

    @Override
    protected boolean existisAuthentication(Authentications known, String engine, String account) {
        return known.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication present
                && present.getIdentityId().equals(account)
                && people.active(account)
                        .filter(person -> People.groups(person).equals(present.getGroupIds())
                                && People.units(person).equals(present.getTenantIds()))
                        .isPresent();
    }

    private Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .flatMap(people::active);
    }

    private static AuthenticationResult result(Person person) {
        AuthenticationResult result = AuthenticationResult.successful(person.account());
        result.setGroups(People.groups(person));
        result.setTenants(People.units(person));
        return result;
    }
}
