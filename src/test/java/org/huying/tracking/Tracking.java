package org.huying.tracking;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.huying.intake.Receipt;
import org.huying.intake.Report;
import org.huying.request.Attachments;
import org.huying.town.TownTest;
import org.huying.town.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests on their way, and browsers of residents and staff who look at them. */
public abstract class Tracking extends TownTest {

    protected static final String RESULT = "内部：换了灯泡，费用三百元";
    protected static final String REPLY = "路灯已经修好，谢谢您的提醒";
    private static final Cookie NOBODY = new Cookie("HUYING-LANGUAGE", "zh-CN");

    @Autowired
    protected MockMvc mvc;

    @Autowired
    private Attachments attachments;

    @Autowired
    private SessionRepository<?> sessions;

    /** A lamp is out: routed to the department by rule. */
    protected Receipt reported() {
        return walk.receives(Walk.report(Walk.LAMP, Walk.PHONE, Optional.empty()));
    }

    protected Receipt reportedWithPhoto() {
        String photo = attachments.store("test", "a.jpg", jpeg()).id();
        Report plain = Walk.report(Walk.LAMP, Walk.PHONE, Optional.empty());
        return walk.receives(new Report(
                plain.channel(),
                plain.description(),
                plain.title(),
                plain.category(),
                plain.place(),
                plain.anonymous(),
                plain.contact(),
                new Report.Photos("test", List.of(photo)),
                plain.joins(),
                plain.madeAt(),
                plain.source(),
                plain.takenBy()));
    }

    private static byte[] jpeg() {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected void answered(String number) {
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK,
                number,
                "user_reportResult",
                Map.of("outcome", "resolved", "result", RESULT, "reply", REPLY));
    }

    protected void asked(String number, String question) {
        walk.completes(Walk.LAMP_CLERK, number, "user_acceptTicket", Map.of("decision", "accept"));
        walk.completes(
                Walk.LAMP_CLERK, number, "user_reportResult", Map.of("outcome", "askResident", "question", question));
    }

    /** The session of a resident who opened the request with its code. */
    protected Cookie opened(Receipt receipt) throws Exception {
        return session(send(NOBODY, "/track", "number", receipt.number(), "code", receipt.trackingCode()));
    }

    protected Cookie loggedIn(String account) {
        return new Cookie(
                "SESSION",
                Base64.getEncoder().encodeToString(logIn(sessions, account).getBytes(StandardCharsets.UTF_8)));
    }

    private <S extends Session> String logIn(SessionRepository<S> repository, String account) {
        S session = repository.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account);
        session.setAttribute("huying.loggedInAt", clock.millis());
        session.setAttribute("huying.mustChangePassword", false);
        repository.save(session);
        return session.getId();
    }

    protected MockHttpServletResponse look(Cookie session, String address) throws Exception {
        return done(get(address), session);
    }

    protected String page(Cookie session, String address) throws Exception {
        return look(session, address).getContentAsString(StandardCharsets.UTF_8);
    }

    protected MockHttpServletResponse send(Cookie session, String address, String... fields) throws Exception {
        var request = post(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return done(request, session);
    }

    protected MockHttpServletResponse done(MockHttpServletRequestBuilder request, Cookie... cookies) throws Exception {
        return mvc.perform(request.cookie(cookies).accept("text/html", "*/*"))
                .andReturn()
                .getResponse();
    }

    protected static Cookie session(MockHttpServletResponse response) {
        return Arrays.stream(response.getCookies())
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .findFirst()
                .orElse(NOBODY);
    }

    protected static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    protected static Cookie nobody() {
        return NOBODY;
    }
}
