package org.huying.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.huying.notification.Outcome.Failed;
import org.huying.notification.Outcome.Refused;
import org.huying.notification.Outcome.Sent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** E-mail by SMTP. What the server says may hold an address, so it is never logged: only what sort of failure it was. */
@Component
class MailCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    MailCarrier(NotificationSettings settings) {
        var email = settings.email();
        from = email.from();
        sender.setHost(email.host());
        sender.setPort(email.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!email.username().isEmpty()) {
            sender.setUsername(email.username());
            sender.setPassword(email.password());
        }
        sender.setJavaMailProperties(properties(email));
    }

    private static Properties properties(NotificationSettings.Email email) {
        var properties = new Properties();
        String timeout = String.valueOf(email.timeout().toMillis());
        for (String kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + kind, timeout);
        }
        properties.setProperty(
                "mail.smtp.auth", String.valueOf(!email.username().isEmpty()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (email.security()) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {
                // a server in the same house
            }
        }
        return properties;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome carry(String address, Letter letter, String key) {
        try {
            sender.send(message(address, letter, key));
            return new Sent();
        } catch (MailAuthenticationException e) {
            LOG.warn("The mail server refuses the log-in of huying.notification.email");
            return new Failed("mail-log-in");
        } catch (MailSendException e) {
            return outcome(e);
        } catch (MailException | MessagingException e) {
            LOG.warn("An e-mail could not be made: {}", e.getClass().getName());
            return new Refused("mail-unusable");
        }
    }

    private MimeMessage message(String address, Letter letter, String key) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(address);
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        // no answering machine shall answer a machine (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        // the same for each try, so that a mailbox can tell a repetition
        message.setHeader(
                "Message-ID", "<" + key + "@" + from.replaceFirst(".*@", "").replaceAll("[<>\\s]", "") + ">");
        return message;
    }

    private static Outcome outcome(MailSendException e) {
        if (e.getFailedMessages().values().stream().anyMatch(MailCarrier::isFinal)) {
            return new Refused("mail-refused");
        }
        LOG.warn("The mail server cannot be reached or did not take an e-mail");
        return new Failed("mail-unreachable");
    }

    /** A server that will not have this mailbox says so with 5xx (RFC 5321); anything else may pass. */
    private static boolean isFinal(Exception failure) {
        @Nullable Exception cause = failure;
        while (cause instanceof MessagingException found) {
            if (found instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= 500;
            }
            cause = found.getNextException();
        }
        return false;
    }
}
