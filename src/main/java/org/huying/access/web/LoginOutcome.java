package org.huying.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the log-in form leads: back to the page that was asked for, or again to the form with a sentence. */
@Component
class LoginOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    static final String FAILURE = "huying.login.failure";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        // somebody who must first choose a password is led from there to /account
        response.sendRedirect(ReturnPath.of(request.getParameter("then")).orElse("/desk"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        request.setAttribute(FAILURE, cause);
        request.getRequestDispatcher("/login/refused").forward(request, response);
    }
}
