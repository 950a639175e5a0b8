package org.huying.engine.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.huying.engine.tasklist.TasklistCalls.Body;
import org.huying.engine.tasklist.TasklistCalls.Call;
import org.huying.problem.Refusal;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before Camunda's own filters under {@code /camunda}: lets through what Tasklist calls, with what Tasklist sends.
 * Cockpit, Admin, the set-up page and Camunda's log-in are not there.
 */
final class TasklistGate extends OncePerRequestFilter {

    private static final String ROOT = "/camunda";

    private final TasklistBodies bodies;

    TasklistGate(TasklistBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String address = address(request);
        if (request.getMethod().equals("GET") && startsTasklist(address)) {
            response.sendRedirect(request.getContextPath() + ROOT + TasklistCalls.START_PAGE);
            return;
        }
        Call call = TasklistCalls.find(request.getMethod(), address).orElse(null);
        if (call == null) {
            refuse(address, response);
            return;
        }
        if (call.body() == Body.EMPTY_LIST) {
            response.setContentType("application/json");
            response.getOutputStream().print("[]");
            return;
        }
        bodies.checkParameters(request.getParameterNames());
        if (call.body() == Body.NONE || request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        Principal person = request.getUserPrincipal();
        String account = person == null ? "" : person.getName();
        byte[] body = bodies.checked(call.body(), account, request.getInputStream());
        chain.doFilter(
                call.body() == Body.RELEASE ? Replayed.asClaimByNobody(request) : new Replayed(request, body),
                response);
    }

    private static boolean startsTasklist(String address) {
        return address.isEmpty()
                || address.equals("/")
                || address.equals("/app")
                || address.equals("/app/")
                || address.equals("/app/tasklist")
                || address.equals("/app/tasklist/")
                || address.equals("/app/tasklist/" + TasklistCalls.ENGINE)
                || address.matches("/app/welcome/.*");
    }

    /** Calls get a sentence, pages and files are not there. */
    private static void refuse(String address, HttpServletResponse response) throws IOException {
        if (address.startsWith("/api/engine/")) {
            throw Refusal.of(Refusal.Status.FORBIDDEN, "tasklist-closed");
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** As sent, not as decoded: what is written in an unusual way is no call of Tasklist. */
    private static String address(HttpServletRequest request) {
        String sent = request.getRequestURI().substring(request.getContextPath().length());
        return sent.startsWith(ROOT) ? sent.substring(ROOT.length()).replaceAll("(?i)%3a", ":") : "//";
    }
}
