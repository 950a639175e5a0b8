package org.huying.tracking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.huying.request.ServiceRequest;
import org.huying.request.ServiceRequests;
import org.springframework.stereotype.Component;

/** The request that a resident opened with its code: kept in the session, so that the code stands in no address. */
@Component
class OpenedRequest {

    private static final String NUMBER = "huying.tracking.number";

    private final ServiceRequests requests;

    OpenedRequest(ServiceRequests requests) {
        this.requests = requests;
    }

    void open(HttpServletRequest http, ServiceRequest request) {
        http.getSession();
        // whoever knew the session before must not get in with it
        http.changeSessionId();
        http.getSession().setAttribute(NUMBER, request.number());
    }

    Optional<ServiceRequest> of(HttpServletRequest http) {
        HttpSession session = http.getSession(false);
        return session != null && session.getAttribute(NUMBER) instanceof String number
                ? requests.find(number)
                : Optional.empty();
    }

    void close(HttpServletRequest http) {
        HttpSession session = http.getSession(false);
        if (session != null) {
            session.removeAttribute(NUMBER);
        }
    }
}
